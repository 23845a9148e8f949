import type { YearKey } from '../../shared/entry/index.ts';
import type { PublishedDocument } from '../../shared/review/index.ts';
import { loadCatalogFiles, loadPackFiles, templateOf } from '../state/resources.ts';
import type { ForgetFile, FromPlanner, ToPlanner } from '../worker/import-messages.ts';

let worker: Worker | undefined;
let serial = 0;
const waiting = new Map<number, (answer: FromPlanner) => void>();
const sent = new Set<number>();

function start(): Worker {
  const made = new Worker(new URL('../worker/import.worker.ts', import.meta.url), {
    type: 'module',
  });
  made.onmessage = ({ data }: MessageEvent<FromPlanner>) => {
    waiting.get(data.serial)?.(data);
    waiting.delete(data.serial);
  };
  return made;
}

type Question = Pick<ToPlanner, 'file' | 'entry' | 'choices' | 'mappings'> & {
  readonly key: YearKey;
  readonly document: PublishedDocument;
};

/** Asks what a file would do to a year, without stopping the window. */
export async function planInWorker(question: Question): Promise<FromPlanner> {
  const { file, entry, choices, mappings, key, document } = question;
  const template = templateOf(entry);
  const [catalog, pack] = await Promise.all([
    loadCatalogFiles(),
    template === undefined ? undefined : loadPackFiles(template),
  ]);
  serial += 1;
  const own = serial;
  if (!catalog.ok) return { serial: own, plan: undefined, problems: catalog.problems };
  const message: ToPlanner = {
    serial: own,
    file,
    ...(sent.has(file) ? {} : { document }),
    entry,
    year: key.year,
    choices,
    mappings,
    catalog: catalog.value,
    pack: pack?.ok === true ? pack.value : undefined,
  };
  worker ??= start();
  sent.add(file);
  const answer = new Promise<FromPlanner>((resolve) => {
    waiting.set(own, resolve);
  });
  worker.postMessage(message);
  return answer;
}

/** Frees what the worker holds of a file. */
export function forgetFile(file: number): void {
  const message: ForgetFile = { forget: file };
  worker?.postMessage(message);
  sent.delete(file);
}
