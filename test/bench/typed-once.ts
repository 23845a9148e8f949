import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { loadPack } from '../../electron/services/pack-files.ts';
import { listSamples, readSample } from '../../electron/services/samples.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import type { Block, DisclosureDocument } from '../../shared/document/index.ts';
import { isRecord } from '../../shared/entry/index.ts';
import { writeYearData } from '../../shared/facts/index.ts';
import { must } from '../support/must.ts';

/** Values that a clerk types; notes are not published. */
function countValues(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + countValues(one), 0);
  if (!isRecord(value)) return 1;
  return Object.entries(value)
    .filter(([key]) => !['format', 'version', 'notes', 'template', 'catalog'].includes(key))
    .reduce((sum, [, one]) => sum + countValues(one), 0);
}

function amountsIn(value: unknown): number {
  if (typeof value === 'string') return /^-?\d+\.\d{2}$/.test(value) ? 1 : 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + amountsIn(one), 0);
  return isRecord(value) ? amountsIn(Object.values(value)) : 0;
}

function figuresIn(block: Block): number {
  if (block.kind === 'table') {
    return block.rows.flatMap(({ cells }) => cells).filter(({ number, text }) => number && text)
      .length;
  }
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return 0;
  return block.runs.filter(({ figure }) => figure).length;
}

function countFigures({ sections }: DisclosureDocument): number {
  return sections.flatMap(({ blocks }) => blocks).reduce((sum, one) => sum + figuresIn(one), 0);
}

for (const id of await listSamples()) {
  const data = must(await readSample(id));
  const pack = must(await loadPack(id));
  const document = must(composeDisclosure(data, pack, must(await loadCatalog(data.year))));
  const file = writeYearData(data);
  const amounts = amountsIn(file);
  const figures = countFigures(document);
  console.log(
    `${id}：填 ${countValues(file)} 项，其中金额 ${amounts} 个；印出数字 ${figures} 个，每个金额平均用 ${(figures / amounts).toFixed(1)} 次`,
  );
}
