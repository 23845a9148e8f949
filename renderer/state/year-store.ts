import { applyPatches, enablePatches, freeze, produceWithPatches } from 'immer';
import { create } from 'zustand';
import type { CommitRow, Output, Patch } from '../../shared/api/index.ts';
import type { Entry, YearKey } from '../../shared/entry/index.ts';
import { type Problem, type Result, success } from '../../shared/result/index.ts';
import { request } from '../api/client.ts';
import { areApart, commitsAfter, stillApart } from './join.ts';
import { readPatches } from './patches.ts';
import { goingOnTitle } from './step-titles.ts';

enablePatches();

/** A mutable tree of plain values, as immer hands it to a recipe. */
export type DraftEntry = Record<string, unknown>;

interface Edit {
  readonly title: string;
  /** Edits of one group in a row, such as the keystrokes in one field, are undone together. */
  readonly group: string | undefined;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

export type Saving = 'saved' | 'saving' | 'failed';

/** What made an entry of the one before. */
interface Change {
  readonly from: Entry;
  readonly patches: readonly Patch[];
}

export interface YearState {
  readonly key: YearKey | undefined;
  readonly entry: Entry;
  /** The last change of the entry; undefined where it came as a whole. */
  readonly change: Change | undefined;
  readonly revision: number;
  readonly isPublished: boolean;
  readonly savedAt: string;
  readonly saving: Saving;
  readonly problems: readonly Problem[];
  readonly past: readonly Edit[];
  readonly future: readonly Edit[];
  /** Edits that the library has not confirmed yet. */
  readonly queue: readonly Edit[];
  /** What was taken in last from another window. */
  readonly takenIn: readonly CommitRow[];
}

const CLOSED: YearState = {
  key: undefined,
  entry: {},
  change: undefined,
  revision: 0,
  isPublished: false,
  savedAt: '',
  saving: 'saved',
  problems: [],
  past: [],
  future: [],
  queue: [],
  takenIn: [],
};

/** The year that is open: what was typed, and its way to and from the library. */
export const useYear = create<YearState>()(() => CLOSED);

/** Shows a year that the library gave. */
export function showYear(opened: Output<'year/open'>): void {
  useYear.setState({
    ...CLOSED,
    key: opened.key,
    entry: opened.entry,
    revision: opened.revision,
    isPublished: opened.state === 'published',
    savedAt: opened.savedAt,
  });
  // The first edit would do it, and keep its key waiting in a large year.
  requestIdleCallback(() => {
    freeze(opened.entry, true);
  });
}

/** Leaves the year when the library has all edits. False: it has not, and the year stays open. */
export async function closeYear(): Promise<boolean> {
  await flush();
  if (hasUnsaved()) return false;
  useYear.setState(CLOSED);
  return true;
}

/** True while the library has not confirmed everything. */
export function hasUnsaved(): boolean {
  return useYear.getState().queue.length > 0;
}

/** Leaves the year without what could not be saved. Only on the user's word. */
export function abandonUnsaved(): void {
  clearTimeout(timer);
  useYear.setState(CLOSED);
}

function merged(before: Edit | undefined, edit: Edit): Edit | undefined {
  if (before?.group === undefined || before.group !== edit.group) return undefined;
  return {
    ...before,
    patches: [...before.patches, ...edit.patches],
    inverse: [...edit.inverse, ...before.inverse],
  };
}

function appended(list: readonly Edit[], edit: Edit): readonly Edit[] {
  const joined = merged(list.at(-1), edit);
  return joined ? [...list.slice(0, -1), joined] : [...list, edit];
}

const QUIET_MS = 300;
/** Who types without a pause is saved all the same. */
const LONGEST_MS = 1000;
let timer: ReturnType<typeof setTimeout> | undefined;
/** When the first of the edits came that wait for the next flush. */
let waitingSince: number | undefined;

function schedule(): void {
  const now = performance.now();
  waitingSince ??= now;
  clearTimeout(timer);
  const wait = Math.min(QUIET_MS, Math.max(0, waitingSince + LONGEST_MS - now));
  timer = setTimeout(() => void flush(), wait);
}

/**
 * Changes what was typed, with effect at once; the library follows within a moment, or at `flush`.
 * `group` joins the keystrokes of one field into one step of undo.
 */
export function edit(title: string, recipe: (draft: DraftEntry) => void, group?: string): void {
  const { entry, isPublished, past, queue } = useYear.getState();
  if (isPublished) return;
  const [next, patches, inverse] = produceWithPatches({ ...entry }, recipe);
  if (patches.length === 0) return;
  const one: Edit = { title, group, patches: readPatches(patches), inverse: readPatches(inverse) };
  const begun = group === undefined || past.at(-1)?.group !== group ? undefined : past.at(-1);
  useYear.setState({
    entry: next,
    change: { from: entry, patches: one.patches },
    past: appended(past, one),
    future: [],
    // What is saved apart from its beginning says so, and the history shows both as one step.
    queue: appended(queue, begun ? { ...one, title: goingOnTitle(begun.title) } : one),
    saving: 'saving',
  });
  schedule();
}

function move(from: 'past' | 'future', word: string): void {
  const state = useYear.getState();
  const step = state[from].at(-1);
  if (!step || state.isPublished) return;
  const isUndo = from === 'past';
  const turned: Edit = {
    title: `${word}：${step.title}`,
    group: undefined,
    patches: isUndo ? step.inverse : step.patches,
    inverse: isUndo ? step.patches : step.inverse,
  };
  const closed = { ...step, group: undefined };
  useYear.setState({
    entry: applyPatches({ ...state.entry }, [...turned.patches]),
    change: { from: state.entry, patches: turned.patches },
    past: isUndo ? state.past.slice(0, -1) : [...state.past, closed],
    future: isUndo ? [...state.future, closed] : state.future.slice(0, -1),
    queue: [...state.queue, turned],
    saving: 'saving',
  });
  schedule();
}

/** Takes the last step back. */
export function undo(): void {
  move('past', '撤销');
}

/** Does again what was taken back. */
export function redo(): void {
  move('future', '重做');
}

/** Closes the running group: what is typed next is a step of its own. */
export function endGroup(): void {
  const { past, queue } = useYear.getState();
  const last = past.at(-1);
  if (last?.group === undefined) return;
  const ungroup = (list: readonly Edit[]): readonly Edit[] =>
    list.map((one, index) => (index === list.length - 1 ? { ...one, group: undefined } : one));
  useYear.setState({ past: ungroup(past), queue: ungroup(queue) });
  void flush();
}

let running: Promise<void> = Promise.resolve();

/** Sends what waits to the library, in order; resolves when the library has confirmed it. */
export function flush(): Promise<void> {
  clearTimeout(timer);
  waitingSince = undefined;
  running = running.then(sendAll);
  return running;
}

const RETRY_MS = 5000;

/** What no further try can mend. */
const FINAL = new Set(['YEAR-CONFLICT', 'YEAR-PATCH', 'YEAR-KEY', 'YEAR-PUBLISHED', 'API-INPUT']);

/** Whether the library refused what was typed, so that it will never take it as it is. */
export function isRefusedBy(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => FINAL.has(code));
}

/** A full disk, a stick that was pulled out or a busy library may be well again in a moment. */
function failed(problems: readonly Problem[]): void {
  useYear.setState({ saving: 'failed', problems });
  clearTimeout(timer);
  if (isRefusedBy(problems)) return;
  timer = setTimeout(() => void flush(), RETRY_MS);
}

interface Saved {
  readonly revision: number;
  readonly savedAt: string;
}

/**
 * Takes in what another window has saved meanwhile, where nothing that waits here touches the same. False:
 * it does, and only the user can say what is to stand.
 */
function takeIn(key: YearKey, theirs: readonly CommitRow[]): boolean {
  const state = useYear.getState();
  const newest = theirs.at(-1);
  const change = { patches: theirs.flatMap(({ patches }) => patches) };
  if (state.key !== key || !newest) return false;
  if (!state.queue.every((edit) => areApart(edit, change))) return false;
  useYear.setState({
    entry: applyPatches({ ...state.entry }, [...change.patches]),
    change: { from: state.entry, patches: change.patches },
    revision: newest.revision,
    savedAt: newest.at,
    past: stillApart(state.past, change),
    future: stillApart(state.future, change),
    takenIn: theirs,
  });
  return true;
}

async function send(key: YearKey, revision: number, edit: Edit): Promise<Result<Saved>> {
  const { title, patches, inverse } = edit;
  const answer = await request('year/commit', {
    key,
    revision,
    title,
    patches: [...patches],
    inverse: [...inverse],
  });
  if (answer.ok || answer.problems[0]?.code !== 'YEAR-CONFLICT') return answer;
  const history = await request('year/history', { key });
  const later = history.ok ? commitsAfter(revision, history.value.commits) : undefined;
  const [next] = later ?? [];
  if (!later || !next) return answer;
  // Where the answer to a commit was lost, the next try meets its own commit.
  const isOwn = next.title === title && JSON.stringify(next.patches) === JSON.stringify(patches);
  if (isOwn) return success({ revision: next.revision, savedAt: next.at });
  return takeIn(key, later) ? send(key, revision + later.length, edit) : answer;
}

/** Takes the answer to the first edits of the queue. False: nothing more is to be sent. */
function confirm(key: YearKey, count: number, answer: Result<Saved>): boolean {
  if (useYear.getState().key !== key) return false;
  if (!answer.ok) {
    failed(answer.problems);
    return false;
  }
  const rest = useYear.getState().queue.slice(count);
  useYear.setState({
    queue: rest,
    revision: answer.value.revision,
    savedAt: answer.value.savedAt,
    saving: rest.length > 0 ? 'saving' : 'saved',
    problems: [],
  });
  return true;
}

/** Whether the first edit of the queue is on its way. */
let isSending = false;
/** Whether the rest of the queue went after it, all at once. */
let isEnding = false;

async function sendAll(): Promise<void> {
  for (;;) {
    const { key, queue, revision } = useYear.getState();
    const [first] = queue;
    if (!key || !first || isEnding) return;
    // Later keystrokes must not join an edit that is on its way.
    useYear.setState({ queue: [{ ...first, group: undefined }, ...queue.slice(1)] });
    isSending = true;
    const answer = await send(key, revision, first);
    isSending = false;
    if (!confirm(key, 1, answer)) return;
  }
}

/**
 * The page is about to end: what waits is sent at once as one step, without hearing of what is already
 * on its way.
 */
export function flushAtEnd(): void {
  const { key, queue, revision } = useYear.getState();
  const waiting = isSending ? queue.slice(1) : queue;
  const last = waiting.at(-1);
  if (!key || !last || isEnding) return;
  clearTimeout(timer);
  isEnding = true;
  const { title } = last;
  const patches = waiting.flatMap((one) => one.patches);
  const inverse = waiting.toReversed().flatMap((one) => one.inverse);
  const earlier = running;
  const sent = send(key, isSending ? revision + 1 : revision, {
    title,
    group: undefined,
    patches,
    inverse,
  });
  // A page that lives on after all goes on from here.
  running = Promise.all([sent, earlier]).then(([answer]) => {
    isEnding = false;
    confirm(key, waiting.length, answer);
  });
}
