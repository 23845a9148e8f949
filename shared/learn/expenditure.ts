import type { PriorFigures } from './learned.ts';
import type { FundSource } from '../facts/index.ts';
import { type Fen, ZERO, parseYuan, sum } from '../money/index.ts';
import type {
  UnderstoodBlock,
  UnderstoodDocument,
  UnderstoodTable,
} from '../review/tables/index.ts';
import { fenAt, ownColumns, totalColumn, yuan } from './amounts.ts';

type Line = PriorFigures['expenditure'][number];

const SOURCES = {
  general: 'generalPublicBudget',
  fund: 'governmentFundBudget',
  state: 'stateCapitalBudget',
} as const satisfies Record<string, FundSource>;

type Scoped = keyof typeof SOURCES;

const isScoped = (scope: string): scope is Scoped => Object.hasOwn(SOURCES, scope);

interface Candidate {
  readonly table: UnderstoodTable;
  readonly block: UnderstoodBlock;
  readonly hasNatures: boolean;
}

/** Tables of expenditure by functional items, those that tell basic from project first. */
function candidates(document: UnderstoodDocument): Candidate[] {
  return document.tables
    .filter(
      ({ nature }) =>
        nature.kind === 'coded' && nature.classification === 'function' && nature.part === 'all',
    )
    .flatMap((table) =>
      table.blocks.map((block) => {
        const roles = ownColumns(block, document.year).map(({ role }) => role);
        return { table, block, hasNatures: roles.includes('basic') || roles.includes('project') };
      }),
    )
    .toSorted((a, b) => Number(b.hasNatures) - Number(a.hasNatures));
}

/** Rows that no other row of the table is part of. */
function leafRows(block: UnderstoodBlock): UnderstoodBlock['rows'] {
  const codes = block.rows.flatMap(({ code }) => (code === undefined ? [] : [code]));
  return block.rows.filter(
    ({ code }) =>
      code !== undefined && !codes.some((other) => other !== code && other.startsWith(code)),
  );
}

const NATURES = ['basic', 'project'] as const;

function linesOf(
  { table, block }: Candidate,
  year: number | undefined,
  source: FundSource | undefined,
): Line[] {
  const columns = ownColumns(block, year);
  const rows = leafRows(block);
  const line = (code: string, amount: Fen, nature?: Line['nature']): Line => ({
    function: code,
    amount: yuan(amount),
    ...(source === undefined ? {} : { source }),
    ...(nature === undefined ? {} : { nature }),
  });
  return rows.flatMap(({ row, code = '' }) => {
    const split = NATURES.flatMap((nature) => {
      const column = columns.find(({ role }) => role === nature);
      const amount = column && fenAt(table, row, column);
      return amount === undefined || amount === 0 ? [] : [line(code, amount, nature)];
    });
    if (split.length > 0) return split;
    const column = totalColumn(block, year);
    const amount = column && fenAt(table, row, column);
    return amount === undefined || amount === 0 ? [] : [line(code, amount)];
  });
}

/**
 * Expenditure by functional item, source and nature. The tables of the three budgets say the source;
 * where only one of them has money and the table of all expenditure has the same whole, that one is
 * taken, since it tells basic from project. Where there is none, lines have no source.
 */
export function learnExpenditure(document: UnderstoodDocument): Line[] {
  const all = candidates(document);
  const whole = all.find(({ table }) => !isScoped(table.nature.scope) && !table.grid.isEmpty);
  const scoped = (['general', 'fund', 'state'] as const).flatMap((scope) => {
    const found = all.find(({ table }) => table.nature.scope === scope && !table.grid.isEmpty);
    return found ? [{ found, source: SOURCES[scope] }] : [];
  });
  const [only] = scoped;
  if (!only) return whole ? linesOf(whole, document.year, undefined) : [];
  if (scoped.length === 1 && !only.found.hasNatures && whole?.hasNatures) {
    const lines = linesOf(whole, document.year, only.source);
    if (totalOf(lines) === totalOf(linesOf(only.found, document.year, only.source))) return lines;
  }
  return scoped.flatMap(({ found, source }) => linesOf(found, document.year, source));
}

function totalOf(lines: readonly Line[]): Fen {
  return sum(lines.map(({ amount }) => parseYuan(amount) ?? ZERO));
}
