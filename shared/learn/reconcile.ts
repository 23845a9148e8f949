import { type Fen, ZERO, parseYuan, subtract, sum } from '../money/index.ts';
import {
  type RowLabel,
  type UnderstoodBlock,
  type UnderstoodDocument,
  type UnderstoodTable,
  nameOf,
} from '../review/tables/index.ts';
import { fenAt, halfPlace, ownColumns, totalColumn, yuan } from './amounts.ts';
import type { PriorFigures, Reconciliation } from './learned.ts';

type Prior = PriorFigures;

function added(lines: readonly { readonly amount: string }[]): Fen {
  return sum(lines.map(({ amount }) => parseYuan(amount) ?? ZERO));
}

/** B00 of the rules: n parts may miss their total by (n + 1) halves of the last place shown. */
function compared(
  title: string,
  published: Fen,
  lines: readonly { readonly amount: string }[],
  half: number,
): Reconciliation {
  const learned = added(lines);
  const apart = Math.abs(subtract(published, learned));
  const isRounding = apart <= (lines.length + 1) * half;
  return {
    title,
    published: yuan(published),
    learned: yuan(learned),
    outcome: apart === 0 ? 'equal' : isRounding ? 'rounding' : 'different',
  };
}

const SCOPE_SOURCES: Readonly<Record<string, readonly string[]>> = {
  general: ['generalPublicBudget'],
  fund: ['governmentFundBudget'],
  state: ['stateCapitalBudget'],
  appropriation: ['generalPublicBudget', 'governmentFundBudget', 'stateCapitalBudget'],
};

function inScope(prior: Prior, scope: string): Prior['expenditure'] {
  const sources = SCOPE_SOURCES[scope];
  return prior.expenditure.filter(
    ({ source }) => sources === undefined || source === undefined || sources.includes(source),
  );
}

/** Every row of a table by functions: its published figure and the sum of what was learned below it. */
function functionRows(
  document: UnderstoodDocument,
  table: UnderstoodTable,
  prior: Prior,
): Reconciliation[] {
  const lines = inScope(prior, table.nature.scope);
  const [block] = table.blocks;
  if (!block) return [];
  const columns = ownColumns(block, document.year).filter(
    ({ role }) => role === 'total' || role === 'basic' || role === 'project',
  );
  return block.rows.flatMap(({ row, code, label, isTotal }) => {
    if (code === undefined && !isTotal) return [];
    return columns.flatMap((column) => {
      const published = fenAt(table, row, column);
      if (published === undefined) return [];
      const own = lines.filter(
        (line) =>
          (code === undefined || line.function?.startsWith(code)) &&
          (column.role === 'total' || line.nature === column.role),
      );
      const title = `${nameOf(table.grid)} › ${label} › ${column.path.at(-1) ?? '金额'}`;
      return [compared(title, published, own, halfPlace(table, column))];
    });
  });
}

/** The whole of what was spent: without what goes on to the next year, where that is shown apart. */
function wholeRow({ rows }: UnderstoodBlock, side: number): RowLabel | undefined {
  const spent =
    side === 1 ? rows.find(({ name }) => /^本年支出(?:合计|小计)?$/.test(name)) : undefined;
  return spent ?? rows.findLast(({ isTotal }) => isTotal);
}

/** 收入总计 and 支出总计 (本年支出合计) of the balances. */
function balanceRows(
  document: UnderstoodDocument,
  table: UnderstoodTable,
  prior: Prior,
): Reconciliation[] {
  const sides = [prior.income, inScope(prior, table.nature.scope)];
  return table.blocks.slice(0, 2).flatMap((block, side) => {
    const column = totalColumn(block, document.year);
    const row = wholeRow(block, side);
    const published = column && row && fenAt(table, row.row, column);
    const lines = sides[side];
    if (
      published === undefined ||
      !row ||
      !column ||
      !lines ||
      (side === 0 && table.nature.scope !== 'all')
    )
      return [];
    const title = `${nameOf(table.grid)} › ${row.label}`;
    return [compared(title, published, lines, halfPlace(table, column))];
  });
}

/** Holds every total of the document against the sum of the lines that were learned. */
export function reconcile(document: UnderstoodDocument, prior: Prior): Reconciliation[] {
  return document.tables.flatMap((table) => {
    const { kind, classification, part } = table.nature;
    if (table.grid.isEmpty) return [];
    if (kind === 'balance') return balanceRows(document, table, prior);
    if (kind !== 'coded' || classification !== 'function' || part !== 'all') return [];
    return functionRows(document, table, prior);
  });
}
