import { readPublishedBytes } from '../../electron/readers/index.ts';
import { writeExcel } from '../../electron/writers/excel/index.ts';
import { writeWord } from '../../electron/writers/word/index.ts';
import { checkYear } from '../../shared/checks/index.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import { reviewDocument } from '../../shared/review/index.ts';
import { reviewText } from '../../shared/review/text/index.ts';
import { must } from '../support/must.ts';
import { type BenchYear, benchYears } from './bench-data.ts';
import { longText } from './long-text.ts';
import { compare, report } from './measure.ts';
import { readWithExceljs, readWithSheetJs } from './sheet-peers.ts';

function read(name: string, content: Uint8Array) {
  return must(readPublishedBytes(name, content));
}

async function benchFile(year: BenchYear, name: string, content: Uint8Array): Promise<void> {
  const document = read(name, content);
  const isExcel = name.endsWith('.xlsx');
  const peers = isExcel
    ? [
        { name: `${name}：exceljs 读`, run: () => readWithExceljs(content) },
        { name: `${name}：SheetJS 读`, run: () => readWithSheetJs(content) },
      ]
    : [];
  const timings = await compare(
    [
      { name: `${name}：本程序读`, run: () => read(name, content) },
      { name: `${name}：本程序审核`, run: () => reviewDocument(document, year.catalog) },
      ...peers,
    ],
    year.rounds,
  );
  console.log(report(name, timings, `${name}：本程序读`));
}

async function bench(year: BenchYear): Promise<void> {
  console.log(`\n== 审核，${year.title}`);
  const { data, pack, catalog } = year;
  const document = must(composeDisclosure(data, pack, catalog));
  const timings = await compare(
    [
      { name: '核对数据', run: () => checkYear(data, pack, catalog, document) },
      { name: '推算', run: () => must(composeDisclosure(data, pack, catalog)) },
    ],
    year.rounds,
  );
  console.log(report('核对', timings, '推算'));
  await benchFile(year, '公开.docx', await writeWord(document));
  await benchFile(year, '公开.xlsx', await writeExcel(document));
}

const LENGTHS = [1000, 2000, 4000, 8000];

/** Whether the time of the text rules grows as the text does, or as its square. */
async function benchLengths(): Promise<void> {
  const timings = await compare(
    LENGTHS.map((rows) => {
      const document = longText(rows);
      return { name: `文字审核：${rows} 行`, run: () => reviewText(document) };
    }),
    3,
  );
  console.log(report('文字审核', timings, `文字审核：${LENGTHS[0]} 行`));
}

/** Checking facts beside deriving; reading and reviewing finished files beside the plain readers. */
export async function benchReviews(): Promise<void> {
  for (const year of await benchYears()) await bench(year);
  await benchLengths();
}
