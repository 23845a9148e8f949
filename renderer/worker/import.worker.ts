import '../jitless.ts';
import { type Catalog, openCatalog, withItems } from '../../shared/catalog/index.ts';
import { readEntry } from '../../shared/entry/index.ts';
import { type Pack, readPlainPack } from '../../shared/pack/index.ts';
import { type Result, problem, success } from '../../shared/result/index.ts';
import type { PublishedDocument } from '../../shared/review/index.ts';
import { planImport } from '../../shared/sheet-import/index.ts';
import type { ForgetFile, FromPlanner, ToPlanner } from './import-messages.ts';

const documents = new Map<number, PublishedDocument>();
const catalogs = new Map<number, Catalog>();
const packs = new Map<string, Pack>();

const UNPLANNED = problem(
  'IMPORT-PLAN',
  '这个文件里的表没有办法读懂。请在 Excel 或 WPS 里只留下要导入的表，另存为 xlsx 后再试。',
);

function packOf(files: ToPlanner['pack']): Pack | undefined {
  if (!files) return undefined;
  const key = JSON.stringify(files);
  const known = packs.get(key);
  if (known) return known;
  const read = readPlainPack(files);
  if (read.ok) packs.set(key, read.value);
  return read.ok ? read.value : undefined;
}

function catalogOf({ catalog, year }: ToPlanner): Result<Catalog> {
  const known = catalogs.get(year);
  if (known) return success(known);
  const opened = openCatalog(catalog, year);
  if (opened.ok) catalogs.set(year, opened.value);
  return opened;
}

function planned(question: ToPlanner): FromPlanner {
  const { serial, file, entry, choices, mappings } = question;
  const document = documents.get(file);
  if (!document) return { serial, plan: undefined, problems: [UNPLANNED] };
  const shipped = catalogOf(question);
  if (!shipped.ok) return { serial, plan: undefined, problems: shipped.problems };
  const own = readEntry(entry).data.classificationItems ?? [];
  const pack = packOf(question.pack);
  const plan = planImport(
    document,
    {
      entry,
      catalog: withItems(shipped.value, own, 'own'),
      mappings,
      ...(pack === undefined ? {} : { pack }),
    },
    choices,
  );
  return { serial, plan, problems: [] };
}

function answer(question: ToPlanner): FromPlanner {
  try {
    return planned(question);
  } catch {
    return { serial: question.serial, plan: undefined, problems: [UNPLANNED] };
  }
}

onmessage = ({ data }: MessageEvent<ToPlanner | ForgetFile>): void => {
  if ('forget' in data) {
    documents.delete(data.forget);
    return;
  }
  if (data.document) documents.set(data.file, data.document);
  postMessage(answer(data));
};
