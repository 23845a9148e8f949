import type { ReactNode } from 'react';
import { type Fen, formatAmount, parseYuan, sum } from '../../shared/money/index.ts';
import { plainText } from './cell-format.ts';
import type { GridUnit, Row } from './grid-types.ts';
import { type RowProblems, cellKey, leftOutWords, waitingWords } from './row-problems.ts';
import type { BoundColumn } from './use-columns.ts';

interface GridFootProps {
  readonly rows: readonly Row[];
  readonly indexes: readonly number[];
  readonly columns: readonly BoundColumn[];
  readonly totals: readonly string[];
  readonly unit: GridUnit;
  readonly problems: RowProblems;
  /** The active cell. */
  readonly cell: { readonly row: number; readonly field: string } | undefined;
}

const knownAmounts = new WeakMap<Row, Map<string, Fen | undefined>>();

/** Rows stay the same objects from edit to edit, so each is read once. */
function amountOf(row: Row, field: string): Fen | undefined {
  const known = knownAmounts.get(row) ?? new Map<string, Fen | undefined>();
  knownAmounts.set(row, known);
  if (!known.has(field)) known.set(field, parseYuan(plainText(row[field])));
  return known.get(field);
}

function total(props: GridFootProps, field: string): string {
  const amounts = props.rows.flatMap((row, at): readonly Fen[] => {
    const index = props.indexes[at];
    if (index === undefined || props.problems.isLeftOut(index)) return [];
    const amount = amountOf(row, field);
    return amount === undefined ? [] : [amount];
  });
  const decimals = props.unit === 'wan' ? 6 : 2;
  const text = formatAmount(sum(amounts), props.unit, { decimals, thousands: true });
  return props.unit === 'wan' ? text.replace(/0{1,4}$/, '') : text;
}

const MOST_REASONS = 3;

/** Exact sums, what they leave out and why, and what is wrong in the active cell. */
export function GridFoot(props: GridFootProps): ReactNode {
  const { rows, indexes, columns, totals, problems, cell } = props;
  const waiting = indexes.filter((index) => problems.isUnfinished(index)).length;
  const wrong = indexes.filter(
    (index) => problems.of(index).length > 0 && !problems.isUnfinished(index),
  );
  const leftOut = wrong.filter((index) => problems.isLeftOut(index)).length;
  const toMend = wrong.length - leftOut;
  const reasons = wrong.slice(0, MOST_REASONS).flatMap((index) => {
    const [reason] = problems.of(index);
    return reason === undefined ? [] : [`第 ${indexes.indexOf(index) + 1} 行 ${reason}`];
  });
  const column = columns.find(({ field }) => field === cell?.field);
  const row = cell && rows[cell.row];
  const index = cell && indexes[cell.row];
  const problem =
    cell && index !== undefined ? problems.clauses[cellKey(index, cell.field)] : undefined;
  const content = column && (column.format.show(row?.[column.field]) || '空白');
  return (
    <div className="grid-foot">
      <div className="grid-totals">
        <span>共 {rows.length} 行</span>
        {totals.map((field) => (
          <span key={field}>
            {columns.find((one) => one.field === field)?.title ?? field} 合计：
            <strong>{total(props, field)}</strong>
          </span>
        ))}
        {waiting > 0 && <span>{waitingWords(waiting)}</span>}
        {leftOut > 0 && <span className="field-problem">{leftOutWords(leftOut)}</span>}
        {toMend > 0 && (
          <span className="field-problem">有 {toMend} 行有内容要改正，那些内容没有计入</span>
        )}
      </div>
      {problem === undefined &&
        reasons.map((reason) => (
          <div key={reason} className="field-problem">
            {reason}
          </div>
        ))}
      {problem !== undefined && column && cell && (
        <div className="field-problem">
          第 {cell.row + 1} 行 {column.title}：{problem}
        </div>
      )}
      <div className="grid-live" aria-live="polite">
        {cell &&
          column &&
          `第 ${cell.row + 1} 行，${column.title}：${content ?? ''}${problem === undefined ? '' : `，${problem}`}`}
      </div>
    </div>
  );
}
