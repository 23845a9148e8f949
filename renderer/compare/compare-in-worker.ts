import type { Entry } from '../../shared/entry/index.ts';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';
import { loadCatalogFiles, loadPackFiles, templateOf } from '../state/resources.ts';
import type { ComparedSide, FromComparer, ToComparer } from '../worker/compare-messages.ts';

let worker: Worker | undefined;
let serial = 0;
const waiting = new Map<number, (answer: FromComparer) => void>();

function start(): Worker {
  const made = new Worker(new URL('../worker/compare.worker.ts', import.meta.url), {
    type: 'module',
  });
  made.onmessage = ({ data }: MessageEvent<FromComparer>) => {
    waiting.get(data.serial)?.(data);
    waiting.delete(data.serial);
  };
  return made;
}

async function sideOf(entry: Entry): Promise<Result<ComparedSide>> {
  const id = templateOf(entry);
  if (id === undefined) {
    return failure([
      problem('COMPARE-TEMPLATE', '有一边还没有选公开模板，排不出表格和文字，不能对比。'),
    ]);
  }
  const pack = await loadPackFiles(id);
  return pack.ok ? success({ entry, template: id, pack: pack.value }) : pack;
}

function failed(problems: FromComparer['problems']): FromComparer {
  return { serial, comparison: undefined, problems };
}

/** Holds two years, or two versions of one, against one another without stopping the window. */
export async function compareInWorker(before: Entry, after: Entry): Promise<FromComparer> {
  const [old, now, catalog] = await Promise.all([
    sideOf(before),
    sideOf(after),
    loadCatalogFiles(),
  ]);
  if (!old.ok) return failed(old.problems);
  if (!now.ok) return failed(now.problems);
  if (!catalog.ok) return failed(catalog.problems);
  worker ??= start();
  serial += 1;
  const message: ToComparer = {
    serial,
    before: old.value,
    after: now.value,
    catalog: catalog.value,
  };
  const answer = new Promise<FromComparer>((resolve) => {
    waiting.set(message.serial, resolve);
  });
  worker.postMessage(message);
  return answer;
}
