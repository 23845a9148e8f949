import { lastPlace } from './decimal.ts';
import { type AmountColumn, amountAt } from './grid.ts';
import { type Role, isPart, roleOf, siblingsOf } from './roles.ts';
import { TIE_RULES } from './rule-data.ts';
import type { RowLabel } from './rows.ts';
import { rowName } from './tie-support.ts';
import type { Part, Tie } from './ties.ts';
import type { UnderstoodTable } from './understood.ts';

/** A node of the header: a column, or a heading over several. */
interface Node {
  readonly text: string;
  readonly role: Role;
  readonly columns: readonly AmountColumn[];
  readonly depth: number;
}

/** A total column and the columns it sums up. */
export interface ColumnSum {
  readonly total: AmountColumn;
  readonly parts: readonly AmountColumn[];
}

function isLeaf({ columns, depth }: Node): boolean {
  return columns.length === 1 && (columns[0]?.path.length ?? 0) <= depth + 1;
}

function nodeRole(text: string, isGroup: boolean): Role {
  const role = roleOf(text);
  if (!isGroup || role !== 'total') return role;
  return text.startsWith('本年收入') ? 'current' : 'amount';
}

function nodesAt(columns: readonly AmountColumn[], depth: number): Node[] {
  const nodes: { text: string; columns: AmountColumn[] }[] = [];
  for (const column of columns) {
    const text = column.path[Math.min(depth, column.path.length - 1)] ?? '';
    const last = nodes.at(-1);
    const isSame = last?.text === text && column.path.length > depth + 1;
    if (last && isSame) last.columns.push(column);
    else nodes.push({ text, columns: [column] });
  }
  return nodes.map((node) => {
    const isGroup = node.columns.some(({ path }) => path.length > depth + 1);
    return { ...node, depth, role: nodeRole(node.text, isGroup) };
  });
}

/** The column that stands for a heading: its total, or all columns below it that are parts. */
function standFor(node: Node): readonly AmountColumn[] {
  if (isLeaf(node)) return node.columns;
  const children = nodesAt(node.columns, node.depth + 1);
  const total = children.find((child) => isLeaf(child) && child.role === 'total');
  if (total) return total.columns;
  return children.filter(({ role }) => isPart(role)).flatMap(standFor);
}

function isOfWhich({ text }: Node): boolean {
  return text.startsWith('其中');
}

/** 部门预算 over 财政拨款 and 事业收入, beside 上年结转: a heading without a name of its own over parts. */
function isOverParts(node: Node, set: readonly Role[]): boolean {
  if (isLeaf(node) || node.role !== 'amount') return false;
  const children = nodesAt(node.columns, node.depth + 1);
  return children.length > 1 && children.every(({ role }) => set.includes(role));
}

/** 购置费、运行费 beside the heading they belong under: the header has lost its columns. */
function isDisplaced(nodes: readonly Node[]): boolean {
  const roles = nodes.map(({ role }) => role);
  const hasDetail = roles.includes('vehiclePurchase') || roles.includes('vehicleRunning');
  return hasDetail && roles.includes('vehicles');
}

function sumAt(nodes: readonly Node[], index: number): ColumnSum | undefined {
  const [total] = nodes[index]?.columns ?? [];
  if (total === undefined) return undefined;
  const next = nodes.findIndex(
    (node, place) => place > index && isLeaf(node) && node.role === 'total',
  );
  const after = nodes.slice(index + 1, next === -1 ? undefined : next);
  const around = after.some(({ role }) => isPart(role)) ? after : nodes.slice(0, index);
  const hasTotalBefore = nodes
    .slice(0, index)
    .some((node) => isLeaf(node) && node.role === 'total');
  const set = siblingsOf(
    around.find(({ role, text }) => isPart(role) && !text.startsWith('其中'))?.role ?? 'amount',
    hasTotalBefore ? [] : around.map(({ role }) => role),
  );
  if (set === undefined) return undefined;
  if (isDisplaced(nodes)) return undefined;
  const parts = around.filter(
    (node) => (set.includes(node.role) || isOverParts(node, set)) && !isOfWhich(node),
  );
  const columns = parts.flatMap(standFor);
  return columns.length >= 2 || set.length === 1 ? { total, parts: columns } : undefined;
}

/** 预算数 and 决算数 under every item: a header of its own for each of them. */
function byMeasure(columns: readonly AmountColumn[]): (readonly AmountColumn[])[] {
  const groups = [...Map.groupBy(columns, ({ path }) => path.at(-1) ?? '').values()];
  const isPaired =
    groups.length > 1 &&
    groups.length * 3 <= columns.length &&
    groups.every(({ length }) => length === groups[0]?.length) &&
    columns.every(({ path, role }) => path.length > 1 && role === 'amount');
  return isPaired ? groups : [];
}

function sumsByMeasure(columns: readonly AmountColumn[]): ColumnSum[] {
  return byMeasure(columns).flatMap((group) => {
    const given = new Map(
      group.map((column): [AmountColumn, AmountColumn] => {
        const path = column.path.slice(0, -1);
        return [{ ...column, path, role: roleOf(path.at(-1) ?? '') }, column];
      }),
    );
    const back = (column: AmountColumn) => given.get(column) ?? column;
    return columnSums([...given.keys()]).map(({ total, parts }) => ({
      total: back(total),
      parts: parts.map(back),
    }));
  });
}

/** The sums that a header tells: 合计 and what stands beside it, at every level. */
function columnSums(columns: readonly AmountColumn[], depth = 0): ColumnSum[] {
  if (columns.length < 2 || depth > 6) return [];
  const nodes = nodesAt(columns, depth);
  const own = nodes.flatMap((node, index) => {
    if (!isLeaf(node) || node.role !== 'total') return [];
    const sum = sumAt(nodes, index);
    return sum ? [sum] : [];
  });
  const below = nodes
    .filter((node) => !isLeaf(node))
    .flatMap((node) => columnSums(node.columns, depth + 1));
  return [...own, ...below];
}

function isUsed(table: UnderstoodTable, { parts }: ColumnSum): boolean {
  for (let row = table.grid.bodyStart; row < table.grid.rows.length; row += 1) {
    if (parts.some((column) => amountAt(table.grid, row, column).value !== 0n)) return true;
  }
  return false;
}

function columnPart(table: UnderstoodTable, row: number, column: AmountColumn): Part {
  return { cell: amountAt(table.grid, row, column), label: column.path.at(-1) ?? '' };
}

/** Rows that have amounts, with what names them. */
function rowsWithNames(table: UnderstoodTable, labels: readonly RowLabel[]): [number, string][] {
  const known = new Map(labels.map((label) => [label.row, rowName(label)]));
  const rows: [number, string][] = [];
  for (let row = table.grid.bodyStart; row < table.grid.rows.length; row += 1) {
    rows.push([row, known.get(row) ?? `第 ${row - table.grid.bodyStart + 1} 行`]);
  }
  return rows;
}

/** 合计＝Σ its columns, in every row. */
export function rowTies(table: UnderstoodTable): Tie[] {
  return table.blocks.flatMap((block) => {
    const sums = [...columnSums(block.amounts), ...sumsByMeasure(block.amounts)].filter((sum) =>
      isUsed(table, sum),
    );
    return rowsWithNames(table, block.rows).flatMap(([row, name]) =>
      sums.map(({ total, parts }) => ({
        rule: TIE_RULES.row,
        target: { cell: amountAt(table.grid, row, total), label: name },
        parts: parts.map((column) => columnPart(table, row, column)),
        unitSize: lastPlace(table.decimals),
        what: '同一行各分列',
      })),
    );
  });
}
