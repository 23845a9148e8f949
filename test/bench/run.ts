import { readFile } from 'node:fs/promises';
import { writeExcel } from '../../electron/writers/excel/index.ts';
import { writeWord } from '../../electron/writers/word/index.ts';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { loadPack } from '../../electron/services/pack-files.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import { type YearData, readYearData } from '../../shared/facts/index.ts';
import type { Result } from '../../shared/result/index.ts';
import { compare, report } from './measure.ts';
import {
  docxTemplate,
  fillWithDocxtemplater,
  recompress,
  tablesIn,
  unpack,
  writeWithExceljs,
} from './peers.ts';
import { LARGE, syntheticDepartment } from './synthetic-department.ts';

const PACK = 'zhangjiakou-2023';

function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.problems.map((one) => one.message).join('\n'));
}

async function bench(title: string, data: YearData, rounds: number): Promise<void> {
  const pack = must(await loadPack(PACK));
  const catalog = must(await loadCatalog(data.year));
  const compose = () => must(composeDisclosure(data, pack, catalog));
  const document = compose();
  const tables = tablesIn(document);
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const word = await writeWord(document);
  const excel = await writeExcel(document);
  console.log(
    `\n== ${title}：${tables.length} 张表，${rows} 行，Word ${word.length} 字节，Excel ${excel.length} 字节`,
  );
  const [wordParts, excelParts] = [unpack(word), unpack(excel)];
  const template = docxTemplate(tables);
  const timings = await compare(
    [
      { name: '推算全部表和文字', run: compose },
      { name: 'Word：本程序', run: () => writeWord(document) },
      { name: 'Word：docxtemplater', run: () => fillWithDocxtemplater(template, tables) },
      { name: 'Word：只压缩', run: () => recompress(wordParts) },
      { name: 'Excel：本程序', run: () => writeExcel(document) },
      { name: 'Excel：exceljs', run: () => writeWithExceljs(tables) },
      { name: 'Excel：只压缩', run: () => recompress(excelParts) },
      {
        name: '推算并写出两个文件',
        run: async () => {
          const fresh = compose();
          await writeWord(fresh);
          await writeExcel(fresh);
        },
      },
    ],
    rounds,
  );
  console.log(report('推算', timings, '推算全部表和文字'));
  console.log(report('Word', timings, 'Word：docxtemplater'));
  console.log(report('Excel', timings, 'Excel：exceljs'));
}

const sampleText = await readFile(
  new URL(`../../templates/${PACK}/sample.json`, import.meta.url),
  'utf8',
);
await bench('最大的样例', must(readYearData(JSON.parse(sampleText))), 7);
await bench(
  '50 个单位、500 个项目、10000 个指标',
  must(readYearData(syntheticDepartment(LARGE))),
  3,
);
