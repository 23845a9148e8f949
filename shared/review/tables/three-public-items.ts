import type { Finding, Rule } from '../../findings/index.ts';
import { lastPlace, writeDecimal } from './decimal.ts';
import { type AmountColumn, amountAt, nameOf } from './grid.ts';
import { type Role, roleOf } from './roles.ts';
import type { TableSubject } from './rule.ts';
import { findingIn } from './table-finding.ts';
import type { UnderstoodTable } from './understood.ts';

/** The items of “三公” one by one. */
export const SPLIT = {
  code: 'TP-SPLIT',
  severity: 'warning',
  title: '公务用车购置、运行分列',
  compares: '“三公”表把公务用车购置及运行费分为购置费、运行费',
  source: '财预〔2016〕143号；《财政预决算领域基层政务公开标准指引》',
} as const satisfies Rule;
/** “三公” and economic items. */
export const ECONOMIC = {
  code: 'TP-ECONOMIC',
  severity: 'error',
  title: '“三公”经费与经济科目一致',
  compares: '基本支出中 30212、30217、30231 不大于“三公”表的出国费、接待费、运行费',
} as const satisfies Rule;

/** Items of “三公” that a table leaves out. */
export function splitFindings(table: UnderstoodTable): Finding[] {
  if (table.nature.kind !== 'threePublic') return [];
  const texts = [
    ...table.grid.paths.flat(),
    ...table.blocks.flatMap(({ rows }) => rows.map(({ name }) => name)),
  ];
  const has = (pattern: RegExp) => texts.some((text) => pattern.test(text));
  const names: readonly (readonly [string, RegExp])[] = [
    ['因公出国（境）费', /因公出国/],
    ['公务用车购置及运行费', /公务用车购置[及和]运/],
    ['公务接待费', /公务接待/],
  ];
  const isSplit = has(/购置费?$/) && has(/用车运行|运行(维护)?费$/);
  const [lost] = names.filter(
    ([name, pattern]) => !has(pattern) && !(isSplit && name.startsWith('公务用车')),
  );
  if (lost && texts.length > 3) {
    return [
      findingIn(SPLIT, table, '', `没有列出“${lost[0]}”，“三公”经费各项应分列（为 0 也要列）。`),
    ];
  }
  if (!has(/公务用车/) || isSplit) return [];
  return [
    findingIn(
      SPLIT,
      table,
      '',
      '公务用车购置及运行费没有分列购置费和运行费，请分开列示（为 0 也要列）。',
    ),
  ];
}

const ITEMS: readonly (readonly [string, Role, string])[] = [
  ['30212', 'abroad', '因公出国（境）费'],
  ['30217', 'reception', '公务接待费'],
  ['30231', 'vehicleRunning', '公务用车运行费'],
];

/** The figure of an item of “三公” of this year: in a column of the total row, or in a row. */
function itemValue(
  table: UnderstoodTable,
  role: Role,
  year: number | undefined,
): bigint | undefined {
  for (const block of table.blocks) {
    const row = block.rows.find(({ name }) => roleOf(name) === role);
    const ofYear = ({ year: other }: AmountColumn) => other === undefined || other === year;
    const own = block.amounts.filter(ofYear);
    const total = own.find((column) => column.role === 'total') ?? own[0];
    if (row && total) return amountAt(table.grid, row.row, total).value;
    // 运行费 beside its heading 购置及运行费 shows that the header has lost its columns.
    const isBeside = ({ path }: AmountColumn) =>
      role === 'vehicleRunning' && !path.some((text) => roleOf(text) === 'vehicles');
    const columns = block.amounts.filter(
      (column) => column.role === role && ofYear(column) && !isBeside(column),
    );
    const [column] = columns;
    const rows = block.rows.filter(
      ({ name }) => !/^20\d\d年|增减/.test(name) || name.startsWith(String(year)),
    );
    const first = block.rows.length === 0 ? table.grid.bodyStart : rows[0]?.row;
    const ofUnits = rows.filter(({ name }) => year !== undefined && name.startsWith(String(year)));
    if (column && columns.length === 1 && ofUnits.length > 1)
      return ofUnits.reduce((sum, { row: at }) => sum + amountAt(table.grid, at, column).value, 0n);
    if (column && columns.length === 1 && first !== undefined)
      return amountAt(table.grid, first, column).value;
  }
  return undefined;
}

/** “三公” that are less than their economic items. */
export function economicFindings({ tables, year }: TableSubject): Finding[] {
  const public3 = tables.find(
    ({ nature, grid }) => nature.kind === 'threePublic' && !grid.isEmpty && nature.scope !== 'fund',
  );
  const basic = tables.find(
    ({ nature, classification }) => nature.part === 'basic' && classification === 'economic',
  );
  const unit = public3?.blocks[0]?.amounts[0]?.unit;
  if (!public3 || !basic || unit !== basic.blocks[0]?.amounts[0]?.unit) return [];
  return ITEMS.flatMap(([code, role, name]): Finding[] => {
    const shown = itemValue(public3, role, year);
    const found = basic.blocks.flatMap((block) => {
      const row = block.rows.find((other) => other.code === code);
      const [column] = block.amounts;
      return row && column ? [amountAt(basic.grid, row.row, column)] : [];
    })[0];
    const slack = lastPlace(Math.min(basic.decimals, public3.decimals));
    if (shown === undefined || found === undefined || found.value <= shown + slack) return [];
    const message = `${name}为 ${writeDecimal(shown, 2)}，小于“${nameOf(basic.grid)}”中 ${code} 的 ${found.text}，相差 ${writeDecimal(found.value - shown, 2)}。“三公”经费应包括基本支出和项目支出中的这一科目，请核对。`;
    return [findingIn(ECONOMIC, public3, name, message)];
  });
}
