import { useEffect } from 'react';
import { type WindowEvent, readAnswer } from '../../shared/api/index.ts';
import { listen } from '../api/client.ts';
import { takeYearFile } from '../start/take-year-file.ts';
import { kindWord } from '../start/words.ts';
import { openYear, refreshLibrary, report, useApp } from '../state/app-store.ts';
import { endGroup, flush, flushAtEnd, redo, undo, useYear } from '../state/year-store.ts';
import { hasOwnUndo } from './own-undo.ts';
import { printShown } from './print-shown.ts';

type OpenedFile = Extract<WindowEvent, { readonly kind: 'openFile' }>;

async function takeFile({ answer }: OpenedFile): Promise<void> {
  // The list of years may be older than what was made since.
  await refreshLibrary();
  const there = await takeYearFile(readAnswer('file/readYear', answer));
  if (!there) return;
  const { key } = there;
  await openYear(key);
  const message = `库里已经有 ${key.year} 年的这份${kindWord(key.kind)}，打开的是库里的；文件没有导入，原来的数据没有动。`;
  report([{ code: 'YEAR-THERE', message, severity: 'remark' }]);
}

/** Files that were opened before there was a library to put them into. */
const waiting: OpenedFile[] = [];

async function takeWaiting(): Promise<void> {
  for (const file of waiting.splice(0)) await takeFile(file);
}

/** False: what was typed last is no step of the year, but the text of a box that has its own undo. */
function turn(kind: 'undo' | 'redo'): boolean {
  if (hasOwnUndo(document.activeElement)) return false;
  endGroup();
  if (kind === 'undo') undo();
  else redo();
  return true;
}

async function obey(event: WindowEvent): Promise<boolean> {
  if (event.kind === 'openFile') {
    waiting.push(event);
    if (useApp.getState().library !== undefined) await takeWaiting();
    return true;
  }
  if (event.kind === 'undo' || event.kind === 'redo') return turn(event.kind);
  if (event.kind === 'print') {
    printShown();
    return true;
  }
  endGroup();
  await flush();
  return useYear.getState().saving !== 'failed';
}

/** Does what the program tells: what its menu commands, files opened with it, saving before it ends. */
export function useProgramEvents(isReady: boolean): void {
  const hasLibrary = useApp((state) => state.library !== undefined);
  useEffect(() => {
    if (isReady) listen(obey);
  }, [isReady]);
  useEffect(() => {
    if (isReady && hasLibrary) void takeWaiting();
  }, [isReady, hasLibrary]);
  useEffect(() => {
    const save = (): void => {
      flushAtEnd();
    };
    addEventListener('pagehide', save);
    return () => {
      removeEventListener('pagehide', save);
    };
  }, []);
}
