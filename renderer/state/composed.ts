import isEqual from 'fast-deep-equal';
import { useEffect } from 'react';
import { create } from 'zustand';
import type { DisclosureDocument } from '../../shared/document/index.ts';
import type { Entry } from '../../shared/entry/index.ts';
import type { Review } from '../../shared/findings/index.ts';
import type { PackFiles } from '../../shared/pack/index.ts';
import type { Problem } from '../../shared/result/index.ts';
import { DocumentReceiver } from '../worker/document-change.ts';
import type { FromWorker, ToWorker } from '../worker/messages.ts';
import { type YearState, useYear } from './year-store.ts';

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
/** Whether the worker has what the open year needs. */
let isReady = false;
/** What is made of entries before this one is of a year that was left. */
let first = 0;
const receiver = new DocumentReceiver();

function send(message: ToWorker): void {
  worker?.postMessage(message);
}

function receive({ data }: MessageEvent<FromWorker>): void {
  if (data.kind === 'blocks') {
    receiver.take(data.blocks);
    return;
  }
  const { review, problems } = data;
  const document = data.document && receiver.documentOf(data.document);
  if (data.serial < first) return;
  const known = useComposed.getState().review;
  useComposed.setState({
    document,
    review: isEqual(known, review) ? known : review,
    problems,
    isBehind: data.serial !== serial,
  });
}

function follow({ entry, change }: YearState): void {
  if (!worker || !isReady || entry === last) return;
  serial += 1;
  if (change !== undefined && change.from === last) {
    send({ kind: 'patches', serial, patches: change.patches, isWatched: watching > 0 });
  } else {
    send({ kind: 'entry', serial, entry });
  }
  last = entry;
  if (!useComposed.getState().isBehind) useComposed.setState({ isBehind: true });
}

/** How many places show sentences as they are composed; tables beside a form are made without the worker. */
let watching = 0;

/** Lets sentences follow each keystroke while something shows them. */
export function useWatchedSentences(): void {
  useEffect(() => {
    watching += 1;
    return () => {
      watching -= 1;
    };
  }, []);
}

/** Composes nothing until the open year's own template is there; what is on its way is of another one. */
export function stopComposing(): void {
  isReady = false;
  last = undefined;
  first = serial + 1;
  useComposed.setState(NOTHING);
}

/** Says why nothing can be composed. */
export function failToCompose(problems: readonly Problem[]): void {
  stopComposing();
  useComposed.setState({ problems, isBehind: false });
}

/** Starts composing the open year with these resources; replaces what was composed before. */
export function startComposing(pack: PackFiles, catalog: Readonly<Record<string, string>>): void {
  stopComposing();
  // The page comes first; the worker would take its processor.
  requestIdleCallback(() => {
    worker ??= new Worker(new URL('../worker/compose.worker.ts', import.meta.url), {
      type: 'module',
    });
    worker.onmessage = receive;
    send({ kind: 'resources', pack, catalog });
    isReady = true;
    // The year may have been left meanwhile.
    const year = useYear.getState();
    if (year.key) follow(year);
  });
}

useYear.subscribe((year) => {
  if (year.key) follow(year);
});
