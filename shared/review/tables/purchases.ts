import type { Finding, Rule } from '../../findings/index.ts';
import { lastPlace, readDecimal, size, writeDecimal } from './decimal.ts';
import { fold } from './fold.ts';
import { amountAt } from './grid.ts';
import { findingIn } from './table-finding.ts';
import type { UnderstoodTable } from './understood.ts';

/** Number times price. */
export const PRICE = {
  code: 'PROC-PRICE',
  severity: 'error',
  title: '数量乘单价等于金额',
  compares: '采购明细每行：数量×单价＝金额；有金额的单价不为 0',
  tolerance: '单价四舍五入的影响：数量×单价最后一位的一半',
} as const satisfies Rule;
/** Shares reserved for small enterprises. */
export const RESERVED = {
  code: 'PROC-RESERVED',
  severity: 'error',
  title: '预留份额不大于采购金额',
  compares: '预留中小微企业份额≤采购金额',
} as const satisfies Rule;
/** The budget of a project beside its purchases. */
export const BUDGET = {
  code: 'PROC-BUDGET',
  severity: 'warning',
  title: '同一项目的预算资金相同',
  compares: '采购表中同一单位同一项目各行的预算资金',
} as const satisfies Rule;

function columnLike(table: UnderstoodTable, pattern: RegExp): number | undefined {
  const found = table.grid.paths.findIndex((path) => pattern.test(path.at(-1) ?? ''));
  return found === -1 ? undefined : found;
}

function priceFindings(table: UnderstoodTable): Finding[] {
  const { grid, blocks } = table;
  const price = columnLike(table, /^单价/);
  const count = columnLike(table, /^数量/);
  const columns = blocks.flatMap(({ amounts }) => amounts);
  const amount =
    columns.find(({ role, index }) => role === 'total' && index !== price) ??
    columns.find(({ path }) => /金额/.test(path.at(-1) ?? ''));
  if (price === undefined || count === undefined || !amount) return [];
  const priceUnit = columns.find(({ index }) => index === price)?.unit;
  return grid.rows.flatMap((row, index): Finding[] => {
    const each = readDecimal(row[price]?.text ?? '');
    const number = readDecimal(row[count]?.text ?? '');
    const total = amountAt(grid, index, amount);
    if (index < grid.bodyStart || !each || !number || !total.decimal) return [];
    const name = row.map(({ text }) => text).find((text) => /[\u4e00-\u9fff]/u.test(text)) ?? '';
    const goods = row
      .slice(0, Math.min(price, count))
      .map(({ text }) => text)
      .filter((text) => /[\u4e00-\u9fff]/u.test(text));
    const place = `${goods.join(' ')} 第 ${index - grid.bodyStart + 1} 行`;
    if (each.scaled === 0n && total.value !== 0n) {
      return [
        findingIn(
          PRICE,
          table,
          place,
          `“${name}”数量 ${row[count]?.text ?? ''}，单价显示为 ${row[price]?.text ?? ''}，金额却是 ${total.text}。单价太小，请多留几位小数，或改用元。`,
        ),
      ];
    }
    if (priceUnit !== undefined && priceUnit !== amount.unit) return [];
    const product = (each.scaled * number.scaled) / 10n ** 8n;
    const slack =
      (number.scaled * lastPlace(each.decimals)) / (2n * 10n ** 8n) +
      lastPlace(total.decimal.decimals) / 2n;
    if (size(product - total.value) <= slack) return [];
    return [
      findingIn(
        PRICE,
        table,
        place,
        `数量 ${row[count]?.text ?? ''} × 单价 ${row[price]?.text ?? ''} ＝ ${writeDecimal(product, 2)}，金额写 ${total.text}，相差 ${writeDecimal(total.value - product, 2)}。请核对。`,
      ),
    ];
  });
}

function reservedFindings(table: UnderstoodTable): Finding[] {
  return table.blocks.flatMap((block) => {
    const total = block.amounts.find(({ role }) => role === 'total');
    const reserved = block.amounts.find(({ path }) => /预留|中小/.test(path.join('')));
    if (!total || !reserved) return [];
    return block.rows.flatMap((row): Finding[] => {
      const whole = amountAt(table.grid, row.row, total);
      const part = amountAt(table.grid, row.row, reserved);
      if (part.value <= whole.value) return [];
      return [
        findingIn(
          RESERVED,
          table,
          row.label,
          `预留份额 ${part.text} 大于采购金额 ${whole.text || '空'}，请核对。`,
        ),
      ];
    });
  });
}

/** The project's budget beside its purchases is the same in each of its rows. */
function budgetFindings(table: UnderstoodTable): Finding[] {
  const { grid } = table;
  const project = columnLike(table, /^项目名称$/);
  const budget = columnLike(table, /^预算资金$/);
  if (project === undefined || budget === undefined) return [];
  const rows = grid.rows.slice(grid.bodyStart).map((row, index) => ({
    index,
    name: fold(row[project]?.text ?? ''),
    text: row[budget]?.text ?? '',
  }));
  const sums = rows
    .filter(({ name, text }) => text === '' && /小计|合计/.test(name))
    .map(({ index }) => index);
  const unitOf = (index: number) => sums.findLast((sum) => sum < index) ?? -1;
  const groups = Map.groupBy(
    rows.filter(({ name, text }) => name !== '' && text !== ''),
    ({ name, index }) => `${unitOf(index)}|${name}`,
  );
  return [...groups.values()].flatMap((group): Finding[] => {
    const texts = [...new Set(group.map(({ text }) => text))];
    const [first] = group;
    if (texts.length < 2 || group.length < 3 || first === undefined) return [];
    return [
      findingIn(
        BUDGET,
        table,
        first.name,
        `同一项目的预算资金写了不同的数：${texts.join('、')}，请核对。`,
      ),
    ];
  });
}

/** Prices, reserved shares and budgets in a list of purchases. */
export function purchaseFindings(table: UnderstoodTable): Finding[] {
  if (table.nature.kind !== 'procurement') return [];
  return [...priceFindings(table), ...reservedFindings(table), ...budgetFindings(table)];
}
