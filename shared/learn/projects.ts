import {
  type UnderstoodBlock,
  type UnderstoodDocument,
  type UnderstoodTable,
  labelOf,
} from '../review/tables/index.ts';
import { type Fen, sum } from '../money/index.ts';
import { fenAt, totalColumn, yuan } from './amounts.ts';
import type { Learned } from './learned.ts';

interface Named {
  readonly name: string;
  readonly amount: Fen;
}

function nameAt(table: UnderstoodTable, block: UnderstoodBlock, row: number): string {
  const column = table.grid.paths.findIndex((path) => /项目名称/.test(path.at(-1) ?? ''));
  const text = table.grid.rows[row]?.[column]?.text ?? labelOf(table.grid, block, row);
  return text.replace(/^\d+[-—、.]?(?=\D)/, '').trim();
}

/** The first line of such a list is often the unit's own sum. */
function withoutSubtotal(rows: readonly Named[]): readonly Named[] {
  const [first, ...rest] = rows;
  if (!first || rest.length === 0) return rows;
  return first.amount === sum(rest.map(({ amount }) => amount)) ? rest : rows;
}

/** The projects that the table of projects lists, with their amounts. */
export function learnProjects(document: UnderstoodDocument): Learned['projects'] {
  const table = document.tables.find(
    ({ nature, grid }) => nature.kind === 'projects' && !grid.isEmpty,
  );
  const block = table?.blocks[0];
  const column = block && totalColumn(block, document.year);
  if (!table || !block || !column) return [];
  const rows = block.rows.flatMap(({ row, isTotal }) => {
    const amount = fenAt(table, row, column);
    const name = nameAt(table, block, row);
    return isTotal || amount === undefined || name === '' ? [] : [{ name, amount }];
  });
  const names = new Map<string, Fen>();
  for (const { name, amount } of withoutSubtotal(rows)) {
    const known = names.get(name);
    names.set(name, known === undefined ? amount : sum([known, amount]));
  }
  return [...names].map(([name, amount]) => ({ name, amount: yuan(amount) }));
}
