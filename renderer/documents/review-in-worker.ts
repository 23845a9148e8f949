import type { PublishedDocument } from '../../shared/review/index.ts';
import { loadCatalogFiles } from '../state/resources.ts';
import type { FromReviewer, ToReviewer } from '../worker/review-messages.ts';

let worker: Worker | undefined;
let serial = 0;
const waiting = new Map<number, (answer: FromReviewer) => void>();

function start(): Worker {
  const made = new Worker(new URL('../worker/review.worker.ts', import.meta.url), {
    type: 'module',
  });
  made.onmessage = ({ data }: MessageEvent<FromReviewer>) => {
    waiting.get(data.serial)?.(data);
    waiting.delete(data.serial);
  };
  return made;
}

/** Reviews a finished document without stopping the window. */
export async function reviewInWorker(document: PublishedDocument): Promise<FromReviewer> {
  const files = await loadCatalogFiles();
  worker ??= start();
  serial += 1;
  const message: ToReviewer = { serial, document, catalog: files.ok ? files.value : {} };
  const answer = new Promise<FromReviewer>((resolve) => {
    waiting.set(message.serial, resolve);
  });
  worker.postMessage(message);
  return answer;
}
