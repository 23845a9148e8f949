import '../jitless.ts';
import { applyPatches, enablePatches } from 'immer';
import { openCatalog } from '../../shared/catalog/index.ts';
import { checkYear } from '../../shared/checks/index.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import { type Entry, readEntry } from '../../shared/entry/index.ts';
import type { Review } from '../../shared/findings/index.ts';
import { readPlainPack } from '../../shared/pack/index.ts';
import type { Problem } from '../../shared/result/index.ts';
import { DocumentSender, inParts } from './document-change.ts';
import type { FromWorker, MadeByWorker, ToWorker } from './messages.ts';

enablePatches();

let resources: Extract<ToWorker, { readonly kind: 'resources' }> | undefined;
let entry: Entry = {};
let serial = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let isLong = false;
let pack: ReturnType<typeof readPlainPack> | undefined;
let catalog: ReturnType<typeof openCatalog> | undefined;
const sender = new DocumentSender();

const NO_REVIEW: Review = { findings: [], passed: 0, notRun: [] };

function nothing(problems: readonly Problem[]): MadeByWorker {
  return { kind: 'made', serial, document: undefined, review: NO_REVIEW, problems };
}

function compose(): MadeByWorker | undefined {
  if (!resources) return undefined;
  pack ??= readPlainPack(resources.pack);
  if (!pack.ok) return nothing(pack.problems);
  const { data } = readEntry(entry);
  if (!catalog?.ok || catalog.value.year !== data.year) {
    catalog = openCatalog(resources.catalog, data.year);
  }
  if (!catalog.ok) return nothing(catalog.problems);
  const made = composeDisclosure(data, pack.value, catalog.value);
  if (!made.ok) return nothing(made.problems);
  const review = checkYear(data, pack.value, catalog.value, made.value);
  const document = sender.changeTo(made.value);
  return { kind: 'made', serial, document, review, problems: made.remarks };
}

function send(message: FromWorker): void {
  postMessage(message);
}

function handOver(made: MadeByWorker): void {
  if (!made.document) {
    send(made);
    return;
  }
  const { ahead, last } = inParts(made.document);
  for (const blocks of ahead) send({ kind: 'blocks', blocks });
  send({ ...made, document: last });
}

/** Longer than between two keystrokes: while she types, the processor is the window's. */
const PAUSE_MS = 200;
/** What takes longer than this waits for a pause also where it is in sight. */
const LONG_MS = 500;

function work(): void {
  const began = performance.now();
  const made = compose();
  if (made) handOver(made);
  isLong = performance.now() - began > LONG_MS;
}

function pauseBefore(data: Exclude<ToWorker, { readonly kind: 'resources' }>): number {
  if (data.kind === 'entry') return 0;
  return data.isWatched && !isLong ? 0 : PAUSE_MS;
}

onmessage = ({ data }: MessageEvent<ToWorker>): void => {
  if (data.kind === 'resources') {
    resources = data;
    pack = undefined;
    catalog = undefined;
    return;
  }
  entry = data.kind === 'entry' ? data.entry : applyPatches(entry, [...data.patches]);
  serial = data.serial;
  // Only the newest entry counts: what came meanwhile is skipped.
  clearTimeout(timer);
  timer = setTimeout(work, pauseBefore(data));
};
