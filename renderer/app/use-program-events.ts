import { useEffect } from 'react';
import type { WindowEvent } from '../../shared/api/index.ts';
import { listen } from '../api/client.ts';
import { useApp } from '../state/app-store.ts';
import { endGroup, flush, flushAtEnd, redo, undo, useYear } from '../state/year-store.ts';
import { takeOpened, takeWaitingUnits, takeWaitingYears } from './opened-files.ts';
import { hasOwnUndo } from './own-undo.ts';
import { printShown } from './print-shown.ts';

/** False: what was typed last is no step of the year, but the text of a box that has its own undo. */
function turn(kind: 'undo' | 'redo'): boolean {
  if (hasOwnUndo(document.activeElement)) return false;
  endGroup();
  if (kind === 'undo') undo();
  else redo();
  return true;
}

async function obey(event: WindowEvent): Promise<boolean> {
  if (event.kind === 'openFile' || event.kind === 'openUnitFile') {
    await takeOpened(event);
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
  const hasYear = useYear((state) => state.key !== undefined);
  useEffect(() => {
    if (isReady) listen(obey);
  }, [isReady]);
  useEffect(() => {
    if (isReady && hasLibrary) void takeWaitingYears();
  }, [isReady, hasLibrary]);
  useEffect(() => {
    if (isReady && hasYear) void takeWaitingUnits();
  }, [isReady, hasYear]);
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
