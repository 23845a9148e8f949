import { z } from 'zod';
import { openCatalog } from '../../shared/catalog/index.ts';
import { checkYear } from '../../shared/checks/index.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import { readEntry } from '../../shared/entry/index.ts';
import type { Review } from '../../shared/findings/index.ts';
import { readPack } from '../../shared/pack/index.ts';
import type { FromWorker, ToWorker } from './messages.ts';

// The window's content policy forbids code made from text.
z.config({ jitless: true });

let resources: Extract<ToWorker, { readonly kind: 'resources' }> | undefined;
let waiting: Extract<ToWorker, { readonly kind: 'entry' }> | undefined;
let pack: ReturnType<typeof readPack> | undefined;

const NO_REVIEW: Review = { findings: [], passed: 0, notRun: [] };

function compose({ serial, entry }: NonNullable<typeof waiting>): FromWorker | undefined {
  if (!resources) return undefined;
  pack ??= readPack(resources.pack);
  if (!pack.ok) return { serial, document: undefined, review: NO_REVIEW, problems: pack.problems };
  const { data } = readEntry(entry);
  const catalog = openCatalog(resources.catalog, data.year);
  if (!catalog.ok) {
    return { serial, document: undefined, review: NO_REVIEW, problems: catalog.problems };
  }
  const document = composeDisclosure(data, pack.value, catalog.value);
  if (!document.ok) {
    return { serial, document: undefined, review: NO_REVIEW, problems: document.problems };
  }
  const review = checkYear(data, pack.value, catalog.value, document.value);
  return { serial, document: document.value, review, problems: document.remarks };
}

/** Only the newest entry counts: what came meanwhile is skipped. */
function work(): void {
  const next = waiting;
  waiting = undefined;
  const made = next && compose(next);
  if (made) postMessage(made);
}

onmessage = ({ data }: MessageEvent<ToWorker>): void => {
  if (data.kind === 'resources') {
    resources = data;
    pack = undefined;
    return;
  }
  if (!waiting) setTimeout(work);
  waiting = data;
};
