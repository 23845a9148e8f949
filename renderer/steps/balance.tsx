import type { ReactNode } from 'react';
import {
  type Fen,
  ZERO,
  absolute,
  add,
  formatAmount,
  subtract,
  sum,
} from '../../shared/money/index.ts';
import type { ReadEntry } from '../../shared/entry/index.ts';
import { countLeftOut, leftOutWords } from '../grid/row-problems.ts';

interface Line {
  readonly amount?: Fen | undefined;
  readonly actual?: Fen | undefined;
}

function total(lines: readonly Line[] | undefined): Fen {
  return sum((lines ?? []).map(({ amount, actual }) => amount ?? actual ?? ZERO));
}

function yuan(amount: Fen): string {
  return `${formatAmount(amount, 'yuan', { decimals: 2, thousands: true })} 元`;
}

const LISTS = ['income', 'expenditure', 'carriedOver'] as const;

interface BalanceProps {
  readonly reading: ReadEntry;
}

/** Whether what comes in and what goes out agree, and what neither of the two holds yet. */
export function Balance({ reading }: BalanceProps): ReactNode {
  const { data } = reading;
  const leftOut = LISTS.reduce((count, list) => count + countLeftOut(reading, [list]), 0);
  const income = total(data.income);
  const outgo = add(total(data.expenditure), total(data.carriedOver));
  const difference = subtract(income, outgo);
  const isEmpty = LISTS.every((list) => (data[list] ?? []).length === 0);
  if (isEmpty && leftOut === 0) {
    return (
      <p className="balance-line" role="status">
        收入和支出都还没有填；填了以后，这里看两边是否相等。
      </p>
    );
  }
  return (
    <p className="balance-line" role="status">
      收入合计 <b>{yuan(income)}</b>，支出（含结转下年）合计 <b>{yuan(outgo)}</b>，
      {difference === 0 ? (
        '两边相等。'
      ) : (
        <>
          {difference > 0 ? '收入比支出多 ' : '支出比收入多 '}
          <b>{yuan(absolute(difference))}</b>。
        </>
      )}
      {leftOut > 0 && <span className="field-problem">{leftOutWords(leftOut)}。</span>}
    </p>
  );
}
