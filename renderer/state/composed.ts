import { create } from 'zustand';
import type { DisclosureDocument } from '../../shared/document/index.ts';
import type { Entry } from '../../shared/entry/index.ts';
import type { Review } from '../../shared/findings/index.ts';
import type { PackFiles } from '../../shared/pack/index.ts';
import type { Problem } from '../../shared/result/index.ts';
import type { FromWorker, ToWorker } from '../worker/messages.ts';
import { useYear } from './year-store.ts';

interface Composed {
  readonly document: DisclosureDocument | undefined;
  readonly review: Review;
  readonly problems: readonly Problem[];
  /** True while a newer state of the entry is being worked on. */
  readonly isBehind: boolean;
}

const NOTHING: Composed = {
  document: undefined,
  review: { findings: [], passed: 0, notRun: [] },
  problems: [],
  isBehind: true,
};

/** The whole document and the checks of the open year, a moment behind the typing. */
export const useComposed = create<Composed>()(() => NOTHING);

let worker: Worker | undefined;
let serial = 0;
let last: Entry | undefined;

function send(message: ToWorker): void {
  worker?.postMessage(message);
}

function receive({ data }: MessageEvent<FromWorker>): void {
  const { document, review, problems } = data;
  useComposed.setState({ document, review, problems, isBehind: data.serial !== serial });
}

/** Handing over a large department takes longer than a keystroke may: it waits for a pause. */
const PROMPT_MS = 6;
const PAUSE_MS = 250;

let handingOver = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

function handOver(entry: Entry): void {
  const began = performance.now();
  send({ kind: 'entry', serial, entry });
  handingOver = performance.now() - began;
}

function follow(entry: Entry): void {
  if (!worker || entry === last) return;
  last = entry;
  serial += 1;
  if (!useComposed.getState().isBehind) useComposed.setState({ isBehind: true });
  clearTimeout(timer);
  if (handingOver <= PROMPT_MS) handOver(entry);
  else {
    timer = setTimeout(() => {
      handOver(entry);
    }, PAUSE_MS);
  }
}

/** Starts composing the open year with these resources; replaces what was composed before. */
export function startComposing(pack: PackFiles, catalog: Readonly<Record<string, string>>): void {
  useComposed.setState(NOTHING);
  last = undefined;
  // The page comes first; the worker would take its processor.
  requestIdleCallback(() => {
    worker ??= new Worker(new URL('../worker/compose.worker.ts', import.meta.url), {
      type: 'module',
    });
    worker.onmessage = receive;
    send({ kind: 'resources', pack, catalog });
    // The year may have been left meanwhile.
    const { key, entry } = useYear.getState();
    if (key) follow(entry);
  });
}

useYear.subscribe(({ key, entry }) => {
  if (key) follow(entry);
});
