import '../jitless.ts';
import { openCatalog } from '../../shared/catalog/index.ts';
import { type ComposedYear, compareYears } from '../../shared/compare/index.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import { readEntry } from '../../shared/entry/index.ts';
import { readPlainPack } from '../../shared/pack/index.ts';
import { type Result, success } from '../../shared/result/index.ts';
import type { ComparedSide, FromComparer, ToComparer } from './compare-messages.ts';

function composed(side: ComparedSide, files: ToComparer['catalog']): Result<ComposedYear> {
  const pack = readPlainPack(side.pack);
  if (!pack.ok) return pack;
  const { data } = readEntry(side.entry);
  const catalog = openCatalog(files, data.year);
  if (!catalog.ok) return catalog;
  const document = composeDisclosure(data, pack.value, catalog.value);
  if (!document.ok) return document;
  return success({
    data,
    catalog: catalog.value,
    template: side.template,
    document: document.value,
  });
}

function compare({ serial, before, after, catalog }: ToComparer): FromComparer {
  const old = composed(before, catalog);
  if (!old.ok) return { serial, comparison: undefined, problems: old.problems };
  const now = composed(after, catalog);
  if (!now.ok) return { serial, comparison: undefined, problems: now.problems };
  return { serial, comparison: compareYears(old.value, now.value), problems: [] };
}

onmessage = ({ data }: MessageEvent<ToComparer>): void => {
  postMessage(compare(data));
};
