import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { readPublishedBytes } from '../../electron/readers/index.ts';
import { patchEntry } from '../../electron/store/apply-patches.ts';
import type { Entry } from '../../shared/entry/index.ts';
import { applyImport, planImport } from '../../shared/sheet-import/index.ts';
import { must } from '../support/must.ts';
import { compare, report } from './measure.ts';
import { expenditureList, readWithExceljs, readWithSheetJs } from './sheet-peers.ts';

const ROWS = 50_000;
const YEAR = 2024;
const KEY = { department: '731', year: YEAR, kind: 'budget' } as const;
const FUNCTIONS = ['2060701', '2060702', '2080505', '2101101', '2210201'];
const ECONOMICS = ['30101', '30102', '30103', '30201', '30207', '30211', '30299', '30305'];

function unitCode(index: number): string {
  return `731${String(index).padStart(4, '0')}`;
}

/** A row for each unit and pair of codes, as the fiscal system writes them out. */
function rowsOf(count: number): (string | number)[][] {
  const pairs = FUNCTIONS.flatMap((code) => ECONOMICS.map((economic) => [code, economic] as const));
  return Array.from({ length: count }, (_, index) => {
    const [code, economic] = pairs[index % pairs.length] ?? ['', ''];
    return [unitCode(Math.floor(index / pairs.length)), code, economic, 1000 + index / 100];
  });
}

const DEPARTMENT: Entry = {
  format: 'budget-disclosure/year-data',
  version: 1,
  kind: 'budget',
  year: YEAR,
  department: { code: '731', name: '测试市科学技术协会' },
  units: Array.from({ length: ROWS / (FUNCTIONS.length * ECONOMICS.length) }, (_, index) => ({
    code: unitCode(index),
    name: `测试单位${index + 1}`,
  })),
};

/** Reading and importing a list of 50 000 rows beside exceljs and SheetJS, which only read. */
export async function benchSpreadsheets(): Promise<void> {
  const catalog = must(await loadCatalog(YEAR));
  const header = ['单位编码', '功能分类科目编码', '部门经济分类科目编码', '金额（元）'];
  const content = await expenditureList([header, ...rowsOf(ROWS)]);
  const read = () => must(readPublishedBytes('基本支出.xlsx', content));
  const document = read();
  const plan = () => planImport(document, { entry: DEPARTMENT, catalog, mappings: [] });
  const first = plan();
  console.log(`\n== 导入表格：${ROWS} 行，${content.length} 字节，认出 ${first.counts.new} 行`);
  const timings = await compare(
    [
      { name: '导入：SheetJS 读', run: () => readWithSheetJs(content) },
      { name: '导入：exceljs 读', run: () => readWithExceljs(content) },
      { name: '导入：本程序读', run: read },
      { name: '导入：认表、逐行比对', run: plan },
      {
        name: '导入：写入一步',
        run: () => must(patchEntry(DEPARTMENT, KEY, applyImport(first, DEPARTMENT).patches)),
      },
    ],
    3,
  );
  console.log(report('导入', timings, '导入：exceljs 读'));
}
