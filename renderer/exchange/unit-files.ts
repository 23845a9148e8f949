import { create } from 'zustand';
import type { UnitFile } from '../../shared/api/index.ts';
import { reshape } from '../../shared/compare/index.ts';
import type { YearKey } from '../../shared/entry/index.ts';
import type { Problem } from '../../shared/result/index.ts';
import { request } from '../api/client.ts';
import { isSameKey } from '../start/words.ts';
import { report } from '../state/app-store.ts';
import { edit, endGroup, flush, useYear } from '../state/year-store.ts';

/** A file that a unit sent, and what taking it in would do now. */
export interface ArrivedFile {
  readonly serial: number;
  readonly name: string;
  readonly content: string;
  readonly choices: Readonly<Record<string, string>>;
  /** Undefined where it could not be read; `problems` says why. */
  readonly read: UnitFile | undefined;
  readonly problems: readonly Problem[];
  readonly isTaken: boolean;
}

interface Arrived {
  readonly key: YearKey | undefined;
  readonly files: readonly ArrivedFile[];
  readonly isBusy: boolean;
}

/** The files that were dropped while this year is open. */
export const useArrived = create<Arrived>()(() => ({ key: undefined, files: [], isBusy: false }));

let serial = 0;

/** The files of the open year; those of another one are forgotten. */
export function filesOf(state: Arrived, key: YearKey | undefined): readonly ArrivedFile[] {
  return key && state.key && isSameKey(key, state.key) ? state.files : [];
}

async function looked(file: ArrivedFile, key: YearKey): Promise<ArrivedFile> {
  const { name, content, choices } = file;
  const answer = await request('exchange/read', { key, name, content, choices: { ...choices } });
  return answer.ok
    ? { ...file, read: answer.value, problems: [] }
    : { ...file, read: undefined, problems: answer.problems };
}

function replace(file: ArrivedFile): void {
  useArrived.setState(({ files }) => ({
    files: files.map((one) => (one.serial === file.serial ? file : one)),
  }));
}

/** Looks at a file that was dropped, chosen, or opened with the program; `content` in base64. */
export async function arrive(name: string, content: string): Promise<void> {
  serial += 1;
  const own = serial;
  await flush();
  const { key } = useYear.getState();
  if (!key) return;
  const bare = { serial: own, name, content, choices: {}, read: undefined };
  const read = await looked({ ...bare, problems: [], isTaken: false }, key);
  useArrived.setState((state) => ({ key, files: [...filesOf(state, key), read] }));
}

/** Says what is right of something that both sides have. */
export async function choose(file: ArrivedFile, id: string, value: string): Promise<void> {
  const { key } = useYear.getState();
  if (!key) return;
  replace(await looked({ ...file, choices: { ...file.choices, [id]: value } }, key));
}

/** Puts a file away. */
export function dismiss({ serial: gone }: ArrivedFile): void {
  useArrived.setState(({ files }) => ({ files: files.filter((one) => one.serial !== gone) }));
}

async function takeOne(file: ArrivedFile, key: YearKey): Promise<void> {
  // What was taken in before it may have changed what this one means.
  await flush();
  const now = await looked(file, key);
  const entry = now.read?.entry;
  if (!now.read || !entry) {
    replace(now);
    return;
  }
  endGroup();
  edit(`接收“${now.read.unit.name}”的单位数据`.slice(0, 300), (draft) => {
    reshape(draft, entry);
  });
  await flush();
  replace({ ...now, isTaken: true });
}

/** Takes files in, each as a step that can be undone; a backup is made first. */
export async function takeIn(files: readonly ArrivedFile[]): Promise<void> {
  const { key, isPublished } = useYear.getState();
  if (!key || isPublished || files.length === 0) return;
  useArrived.setState({ isBusy: true });
  const backup = await request('backup/make', { reason: '导入前' });
  if (!backup.ok) report(backup.problems);
  for (const file of files) await takeOne(file, key);
  await lookAgain(key);
  useArrived.setState({ isBusy: false });
}

async function lookAgain(key: YearKey): Promise<void> {
  for (const file of filesOf(useArrived.getState(), key)) {
    if (!file.isTaken) replace(await looked(file, key));
  }
}

/** Whether a file can be taken in with one click among others: it fits, and nothing is left to decide. */
export function isClear({ read, isTaken }: ArrivedFile): boolean {
  return !isTaken && canTake(read) && read.doubles.every(({ isDecided }) => isDecided);
}

/** Whether taking it in would change something. */
export function canTake(read: UnitFile | undefined): read is UnitFile {
  return read !== undefined && read.entry !== null;
}
