import { writeExcel } from '../../electron/writers/excel/index.ts';
import { writeWord } from '../../electron/writers/word/index.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import { must } from '../support/must.ts';
import { type BenchYear, benchYears } from './bench-data.ts';
import { compare, report } from './measure.ts';
import {
  docxTemplate,
  fillWithDocxtemplater,
  recompress,
  tablesIn,
  unpack,
  writeWithExceljs,
} from './peers.ts';

async function bench({ title, data, pack, catalog, rounds }: BenchYear): Promise<void> {
  const compose = () => must(composeDisclosure(data, pack, catalog));
  const document = compose();
  const tables = tablesIn(document);
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const word = await writeWord(document);
  const excel = await writeExcel(document);
  console.log(
    `\n== 文件，${title}：${tables.length} 张表，${rows} 行，Word ${word.length} 字节，Excel ${excel.length} 字节`,
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

/** Deriving and writing beside docxtemplater, exceljs and bare compression. */
export async function benchDocuments(): Promise<void> {
  for (const year of await benchYears()) await bench(year);
}
