import { applyPatches } from 'immer';
import { create } from 'zustand';
import type { Entry, YearKey } from '../../shared/entry/index.ts';
import type { Problem } from '../../shared/result/index.ts';
import type { PublishedDocument } from '../../shared/review/index.ts';
import {
  type ImportPlan,
  type TableChoice,
  type TableChoices,
  applyImport,
} from '../../shared/sheet-import/index.ts';
import { request } from '../api/client.ts';
import { backUpBefore } from '../backup/back-up-before.ts';
import { base64Of } from '../start/file-content.ts';
import { isSameKey } from '../start/words.ts';
import { edit, endGroup, flush, useYear } from '../state/year-store.ts';
import { loadMappings, useMappings } from './mappings.ts';
import { forgetFile, planInWorker } from './plan-in-worker.ts';

/** A spreadsheet that was dropped, what was decided about it and what importing it would do. */
export interface ImportFile {
  readonly serial: number;
  readonly name: string;
  /** Undefined while it is read, and where it could not be read; `problems` says why. */
  readonly document: PublishedDocument | undefined;
  readonly choices: TableChoices;
  readonly plan: ImportPlan | undefined;
  /** The entry that the plan is for. */
  readonly plannedFor: Entry | undefined;
  readonly isPlanning: boolean;
  readonly isWritten: boolean;
  readonly problems: readonly Problem[];
}

interface ImportFiles {
  readonly key: YearKey | undefined;
  readonly files: readonly ImportFile[];
  /** A file is being written. */
  readonly isBusy: boolean;
}

/** The spreadsheets that were dropped while a year is open. */
export const useImportFiles = create<ImportFiles>()(() => ({
  key: undefined,
  files: [],
  isBusy: false,
}));

let newest = 0;

/** The files of the open year; those of another one are forgotten. */
export function filesOf(state: ImportFiles, key: YearKey | undefined): readonly ImportFile[] {
  return key && state.key && isSameKey(key, state.key) ? state.files : [];
}

function find(serial: number): ImportFile | undefined {
  return useImportFiles.getState().files.find((file) => file.serial === serial);
}

function update(serial: number, change: Partial<ImportFile>): void {
  useImportFiles.setState(({ files }) => ({
    files: files.map((file) => (file.serial === serial ? { ...file, ...change } : file)),
  }));
}

const turns = new Map<number, number>();

/** Plans a file anew; what an older question answers meanwhile is not shown. */
async function replan(serial: number): Promise<void> {
  const file = find(serial);
  const { key, entry } = useYear.getState();
  if (!file?.document || file.isWritten || !key) return;
  const turn = (turns.get(serial) ?? 0) + 1;
  turns.set(serial, turn);
  update(serial, { isPlanning: true });
  const { document, choices } = file;
  const { mappings } = useMappings.getState();
  const { plan, problems } = await planInWorker({
    file: serial,
    document,
    entry,
    choices,
    mappings,
    key,
  });
  if (turns.get(serial) !== turn) return;
  update(serial, { plan, plannedFor: entry, problems, isPlanning: false });
}

/** Plans anew what was planned for another state of the year. */
export function planAgain(): void {
  const { key, entry } = useYear.getState();
  for (const file of filesOf(useImportFiles.getState(), key)) {
    if (file.plannedFor !== entry) void replan(file.serial);
  }
}

/** Plans every file anew: the mappings are others now. */
export function planAllAgain(): void {
  const { key } = useYear.getState();
  for (const { serial } of filesOf(useImportFiles.getState(), key)) void replan(serial);
}

function begin(key: YearKey, file: ImportFile): void {
  const state = useImportFiles.getState();
  const known = filesOf(state, key);
  if (known.length === 0) for (const { serial } of state.files) forgetFile(serial);
  useImportFiles.setState({ key, files: [file, ...known] });
}

/** Reads a file that was dropped or chosen, and plans it. */
export async function arrive(dropped: File): Promise<void> {
  const { key } = useYear.getState();
  if (!key) return;
  newest += 1;
  const serial = newest;
  const { name } = dropped;
  begin(key, {
    serial,
    name,
    document: undefined,
    choices: {},
    plan: undefined,
    plannedFor: undefined,
    isPlanning: true,
    isWritten: false,
    problems: [],
  });
  const content = await base64Of(dropped);
  const answer = await request('file/readPublished', { name, content });
  if (!answer.ok) {
    update(serial, { problems: answer.problems, isPlanning: false });
    return;
  }
  await loadMappings();
  update(serial, { document: answer.value.document });
  await replan(serial);
}

/** Decides something about a table of a file. */
export function choose(file: ImportFile, table: string, choice: TableChoice): void {
  const now = find(file.serial) ?? file;
  update(file.serial, { choices: { ...now.choices, [table]: choice } });
  void replan(file.serial);
}

/** Puts a file away. */
export function dismiss({ serial: gone }: ImportFile): void {
  forgetFile(gone);
  useImportFiles.setState(({ files }) => ({
    files: files.filter(({ serial }) => serial !== gone),
  }));
}

/** Looks again at a file that was imported before. */
export function lookAgain({ serial }: ImportFile): void {
  update(serial, { isWritten: false });
  void replan(serial);
}

/** Whether a file can be written as it is shown. */
export function canWrite(file: ImportFile, entry: Entry): boolean {
  const { plan, plannedFor, isPlanning, isWritten } = file;
  return plan?.isReady === true && plannedFor === entry && !isPlanning && !isWritten;
}

function write(file: ImportFile): void {
  const { entry, isPublished } = useYear.getState();
  if (!file.plan || isPublished || !canWrite(file, entry)) return;
  const step = applyImport(file.plan, entry);
  endGroup();
  edit(step.title, (draft) => {
    applyPatches(draft, [...step.patches]);
  });
  update(file.serial, { isWritten: true });
}

/** Imports a file as one step that can be undone; a backup is made first. */
export async function importFile({ serial }: ImportFile): Promise<void> {
  useImportFiles.setState({ isBusy: true });
  await backUpBefore('导入前');
  const file = find(serial);
  if (file) write(file);
  await flush();
  useImportFiles.setState({ isBusy: false });
}
