import { create } from 'zustand';
import type { Output, YearRow } from '../../shared/api/index.ts';
import { type Path, type YearKey, pathText } from '../../shared/entry/index.ts';
import { type Problem, problem } from '../../shared/result/index.ts';
import { request } from '../api/client.ts';
import { isSameKey } from '../start/words.ts';
import { openTemplateOf } from './resources.ts';
import { closeYear, flush, hasUnsaved, showYear, useYear } from './year-store.ts';

/** The pages that stand beside the steps. */
export type Page =
  'steps' | 'overview' | 'history' | 'compare' | 'documents' | 'exchange' | 'import';

interface AppState {
  readonly info: Output<'app/info'> | undefined;
  readonly library: string | undefined;
  /** A library that could not be opened because it is damaged: a backup is offered. */
  readonly damaged: string | undefined;
  readonly years: readonly YearRow[];
  readonly page: Page;
  readonly step: string;
  /** Field that a jump leads to; the form that shows it takes the focus. */
  readonly target: string | undefined;
  readonly problems: readonly Problem[];
  readonly theme: 'light' | 'dark' | 'system';
}

/** What the window shows. */
export const useApp = create<AppState>()(() => ({
  info: undefined,
  library: undefined,
  damaged: undefined,
  years: [],
  page: 'steps',
  step: '',
  target: undefined,
  problems: [],
  theme: 'system',
}));

/** Shows problems in the window until the user closes them. */
export function report(problems: readonly Problem[]): void {
  useApp.setState({ problems });
}

/** Shows a library that the program has opened. */
export function showLibrary({ path, years }: Output<'library/open'>): void {
  useApp.setState({ library: path, years, damaged: undefined, problems: [] });
}

/** Opens the library file, or makes it. False where it could not be opened; the window says why. */
export async function openLibrary(path: string): Promise<boolean> {
  const answer = await request('library/open', { path });
  if (!answer.ok) {
    report(answer.problems);
    const isDamaged = answer.problems.some(({ code }) => code === 'LIBRARY-DAMAGED');
    if (isDamaged) useApp.setState({ damaged: path });
    return false;
  }
  showLibrary(answer.value);
  return true;
}

/** Whether the open library has this year. */
export function hasYear(key: YearKey): boolean {
  return useApp.getState().years.some((row) => isSameKey(row.key, key));
}

/** Brings the overview of the library up to date. */
export async function refreshLibrary(): Promise<void> {
  const answer = await request('library/list', {});
  if (answer.ok) useApp.setState({ years: answer.value.years });
  else report(answer.problems);
}

async function show(opened: Output<'year/open'>, isRemembered: boolean): Promise<void> {
  showYear(opened);
  useApp.setState({ page: 'steps', step: '', target: undefined, problems: [] });
  // At once: it is also to be known after a sudden end.
  const remembered = isRemembered || request('settings/save', { values: { lastYear: opened.key } });
  const pack = await openTemplateOf(opened.entry);
  if (!pack.ok) report(pack.problems);
  await remembered;
}

const UNSAVED = problem(
  'YEAR-UNSAVED',
  '还有改动没有保存进库，先留在这一年。请照上面的提示排除故障，或把这一年另存为数据文件后再离开。',
);

/** Sends what waits; where the library does not take it, says that the year cannot be left. */
async function mayLeave(): Promise<boolean> {
  await flush();
  if (!hasUnsaved()) return true;
  report([UNSAVED]);
  return false;
}

/** Opens a year of the library; `isRemembered`: it is known to be the last. */
export async function openYear(key: YearKey, isRemembered = false): Promise<void> {
  if (!(await mayLeave())) return;
  const answer = await request('year/open', { key });
  if (answer.ok) await show(answer.value, isRemembered);
  else report(answer.problems);
}

/** Puts a new year into the library and opens it. True where it worked. */
export async function createYear(entry: Readonly<Record<string, unknown>>): Promise<boolean> {
  if (!(await mayLeave())) return false;
  const answer = await request('year/create', { entry });
  if (!answer.ok) {
    report(answer.problems);
    return false;
  }
  await show(answer.value, false);
  return true;
}

/** Back to the overview of the library. */
export async function leaveYear(): Promise<void> {
  if (!(await mayLeave()) || !(await closeYear())) return;
  await refreshLibrary();
}

/** Goes to a step of the open year. */
export function goToStep(step: string): void {
  useApp.setState({ page: 'steps', step, target: undefined });
}

/** Goes to a field of the entry: the step that has it, with the focus there. */
export function goToField(path: Path, step: string): void {
  useApp.setState({ page: 'steps', step, target: pathText(path) });
}

/** True while a year is open. */
export function useHasYear(): boolean {
  return useYear((state) => state.key !== undefined);
}
