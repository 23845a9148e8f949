import type { ReactNode } from 'react';
import { type Fen, absolute, formatAmount, subtract, sum } from '../../shared/money/index.ts';
import type { ReadEntry } from '../../shared/entry/index.ts';
import { countUncounted, leftOutWords, waitingWords } from '../grid/row-problems.ts';

interface Line {
  readonly amount?: Fen | undefined;
  readonly actual?: Fen | undefined;
}

/** Undefined where no line has an amount yet. */
function total(lines: readonly Line[]): Fen | undefined {
  const amounts = lines.flatMap(({ amount, actual }) => amount ?? actual ?? []);
  return amounts.length > 0 ? sum(amounts) : undefined;
}

function yuan(amount: Fen): string {
  return `${formatAmount(amount, 'yuan', { decimals: 2, thousands: true })} 元`;
}

function Side({
  title,
  amount,
}: {
  readonly title: string;
  readonly amount: Fen | undefined;
}): ReactNode {
  if (amount === undefined) return `${title}还没有填`;
  return (
    <>
      {title}合计 <b>{yuan(amount)}</b>
    </>
  );
}

/** How two entered totals stand to each other. */
function Difference({ income, outgo }: { readonly income: Fen; readonly outgo: Fen }): ReactNode {
  const difference = subtract(income, outgo);
  if (difference === 0) return '，两边相等';
  return (
    <>
      ，{difference > 0 ? '收入比支出多 ' : '支出比收入多 '}
      <b>{yuan(absolute(difference))}</b>
    </>
  );
}

const LISTS = ['income', 'expenditure', 'carriedOver'] as const;

interface BalanceProps {
  readonly reading: ReadEntry;
}

/** Whether what comes in and what goes out agree, and what neither of the two holds yet. */
export function Balance({ reading }: BalanceProps): ReactNode {
  const { data } = reading;
  const uncounted = LISTS.map((list) => countUncounted(reading, [list]));
  const leftOut = uncounted.reduce((count, one) => count + one.leftOut, 0);
  const waiting = uncounted.reduce((count, one) => count + one.waiting, 0);
  const income = total(data.income ?? []);
  const outgo = total([...(data.expenditure ?? []), ...(data.carriedOver ?? [])]);
  if (income === undefined && outgo === undefined && leftOut === 0) {
    return (
      <p className="balance-line" role="status">
        收入和支出都还没有填；填了以后，这里看两边是否相等。
        {waiting > 0 && `${waitingWords(waiting)}。`}
      </p>
    );
  }
  return (
    <p className="balance-line" role="status">
      <Side title="收入" amount={income} />，
      <Side title="支出（含结转下年）" amount={outgo} />
      {income !== undefined && outgo !== undefined && <Difference income={income} outgo={outgo} />}
      。{leftOut > 0 && <span className="field-problem">{leftOutWords(leftOut)}。</span>}
    </p>
  );
}
