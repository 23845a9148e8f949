import { itemsOf } from './balance-ties.ts';
import { type Fact, factAt } from './fact.ts';
import type { CodeFinder } from './names.ts';
import { roleOf } from './roles.ts';
import type { UnderstoodBlock, UnderstoodDocument, UnderstoodTable } from './understood.ts';

const SOURCES: readonly (readonly [string, RegExp])[] = [
  ['special', /财政专户/],
  ['general', /一般公共预算/],
  ['fund', /政府性?基金/],
  ['state', /国有资本/],
  ['superior', /上级补助/],
  ['subordinate', /附属单位上缴/],
  ['operating', /经营收入/],
  ['services', /事业收入/],
  ['other', /^其他收入/],
];

/** The source of income that a label names. */
function sourceOf(text: string): string | undefined {
  return SOURCES.find(([, pattern]) => pattern.test(text))?.[0];
}

/** The income of the year, without what was carried over. */
export const CURRENT = 'current';
const WHOLES: Readonly<Record<string, string>> = { grand: '', sum: CURRENT };

/** The figures of a table of income: one source a column. */
export function incomeFacts(document: UnderstoodDocument, table: UnderstoodTable): Fact[] {
  return table.blocks.flatMap((block) => {
    const [first] = block.rows;
    const total = block.rows.find(({ isTotal }) => isTotal) ?? first;
    if (total === undefined) return [];
    const grand = block.amounts.find(({ role, path }) => role === 'total' && path.length === 1);
    const whole = grand?.path.some((text) => text.startsWith('本年')) === true ? CURRENT : '';
    return block.amounts.flatMap((column) => {
      const isCarried = column.path.some((text) => roleOf(text) === 'carriedOver');
      const source = sourceOf(column.path.at(-1) ?? '');
      const item = column === grand ? whole : isCarried ? undefined : source;
      if (item === undefined) return [];
      const part = 'all' as const;
      return [
        factAt(document, table, column, total, {
          side: 'income',
          item,
          scope: table.nature.scope,
          part,
        }),
      ];
    });
  });
}

/** The figures of the side of income of a table that balances. */
export function incomeSide(
  document: UnderstoodDocument,
  table: UnderstoodTable,
  block: UnderstoodBlock,
  codeOf: CodeFinder,
): Fact[] {
  const [column] = block.amounts;
  if (column === undefined) return [];
  const items = itemsOf(block, codeOf);
  const seen = new Set<string>();
  let isAfter = false;
  return items.flatMap((row) => {
    if (row.kind === 'sum' || roleOf(row.name) === 'carriedOver') isAfter = true;
    const item = isAfter ? WHOLES[row.kind] : (WHOLES[row.kind] ?? sourceOf(row.name));
    if (item === undefined || seen.has(item)) return [];
    seen.add(item);
    const { scope } = table.nature;
    return [factAt(document, table, column, row, { side: 'income', item, scope, part: 'all' })];
  });
}
