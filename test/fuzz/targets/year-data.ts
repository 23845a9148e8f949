import { loadCatalog } from '../../../electron/services/catalog-files.ts';
import { loadPack } from '../../../electron/services/pack-files.ts';
import { readYearDataBytes } from '../../../electron/services/read-input.ts';
import { listSamples, readSample } from '../../../electron/services/samples.ts';
import { writeExcel } from '../../../electron/writers/excel/index.ts';
import { writeHtml } from '../../../electron/writers/html/index.ts';
import { writeWord } from '../../../electron/writers/word/index.ts';
import { checkYear } from '../../../shared/checks/index.ts';
import { composeDisclosure } from '../../../shared/compose/index.ts';
import { isRecord, readEntry } from '../../../shared/entry/index.ts';
import { type YearData, writeYearData } from '../../../shared/facts/index.ts';
import { must } from '../../support/must.ts';
import { mutateBytes } from '../mutate-bytes.ts';
import { mutateTree } from '../mutate-tree.ts';
import type { Random } from '../random.ts';
import { type Target, outcomeOf } from './target.ts';

async function useFacts(data: YearData, template: string, random: Random): Promise<string> {
  const catalog = await loadCatalog(data.year);
  if (!catalog.ok) return outcomeOf(catalog);
  const pack = must(await loadPack(template));
  const document = composeDisclosure(data, pack, catalog.value);
  if (!document.ok) return outcomeOf(document);
  checkYear(data, pack, catalog.value, document.value);
  const write = random.pick([writeWord, writeExcel, writeHtml]);
  await write(document.value);
  return 'ok';
}

/** Year data files, through to the files that are written from them. */
export async function openYearData(): Promise<Target> {
  const ids = await listSamples();
  const samples = await Promise.all(ids.map(async (id) => must(await readSample(id))));
  const files = samples.map((data, index) => [ids[index] ?? '', writeYearData(data)] as const);
  return {
    async run(random) {
      const [template, file] = random.pick(files);
      const isText = random.chance(0.2);
      const tree = isText ? file : mutateTree(file, random);
      const bytes = new TextEncoder().encode(JSON.stringify(tree));
      if (isRecord(tree)) readEntry(tree);
      const read = readYearDataBytes('a.json', isText ? mutateBytes(bytes, random) : bytes);
      return read.ok ? useFacts(read.value, template, random) : outcomeOf(read);
    },
  };
}
