import type { Block } from '../../shared/document/index.ts';
import type { YearData } from '../../shared/facts/index.ts';
import { type Book, Scope, type Where, evaluate } from '../../shared/ledger/index.ts';
import { type Fen, formatAmount, formatPercent, subtract } from '../../shared/money/index.ts';
import { type Overview, largestChanges, overviewOf } from '../../shared/overview/index.ts';
import type { LeaderSubject } from './leader-page.ts';
import { type PaperColumn, heading, paperTable, paragraph } from './paper.ts';

const NOT_ENTERED = '—';

const AMOUNT_COLUMNS: readonly PaperColumn[] = [
  { title: '项目', align: 'left', width: 14 },
  { title: '本年', align: 'right', width: 8 },
  { title: '上年', align: 'right', width: 8 },
  { title: '增减', align: 'right', width: 8 },
  { title: '增减幅度', align: 'right', width: 7 },
];

const CHANGE_COLUMNS: readonly PaperColumn[] = [
  { title: '事项', align: 'left', width: 14 },
  { title: '本年', align: 'right', width: 7 },
  { title: '上年', align: 'right', width: 7 },
  { title: '增减', align: 'right', width: 7 },
  { title: '原因', align: 'left', width: 20 },
];

/** A line of this year against last year: its name, and what is added up from which books. */
type Line = readonly [name: string, now: Book, before: Book, where: Where];

const TOTALS: readonly Line[] = [
  ['收入合计', 'income', 'priorIncome', {}],
  ['支出合计', 'expenditure', 'priorExpenditure', {}],
  ['其中：基本支出', 'expenditure', 'priorExpenditure', { nature: 'basic' }],
  ['　　　项目支出', 'expenditure', 'priorExpenditure', { nature: 'project' }],
];

const THREE_PUBLIC: readonly Line[] = [
  ['“三公”经费合计', 'threePublic', 'priorThreePublic', {}],
  ['因公出国（境）费', 'threePublic', 'priorThreePublic', { item: 'abroad' }],
  ['公务用车购置费', 'threePublic', 'priorThreePublic', { item: 'vehiclePurchase' }],
  ['公务用车运行维护费', 'threePublic', 'priorThreePublic', { item: 'vehicleOperation' }],
  ['公务接待费', 'threePublic', 'priorThreePublic', { item: 'reception' }],
];

function wan(fen: Fen): string {
  return formatAmount(fen, 'wan', { decimals: 2, thousands: true });
}

function rate(now: Fen, before: Fen): string {
  const percent = formatPercent(subtract(now, before), before, { decimals: 2 });
  return percent === undefined ? NOT_ENTERED : `${percent}%`;
}

/** Not entered is not zero: nothing is compared with it. */
function amountRow([name, nowBook, beforeBook, where]: Line, all: Scope): string[] {
  const now = evaluate({ of: nowBook, where }, all, {});
  const before = evaluate({ of: beforeBook, where }, all, {});
  const isBookEntered = all.lines(beforeBook).length > 0;
  const shown = now.isEntered ? wan(now.fen) : NOT_ENTERED;
  if (!isBookEntered) return [name, shown, NOT_ENTERED, NOT_ENTERED, NOT_ENTERED];
  const difference = wan(subtract(now.fen, before.fen));
  return [name, shown, wan(before.fen), difference, rate(now.fen, before.fen)];
}

function amountTable(lines: readonly Line[], all: Scope): Block {
  return paperTable(
    AMOUNT_COLUMNS,
    lines.map((line) => amountRow(line, all)),
  );
}

/** What a reason is about, as the year data names it. */
function aboutOf(key: string): string {
  return /^\d+$/.test(key) ? `function:${key}` : key;
}

function changeBlock(
  { comparison }: Overview,
  { reasons = [] }: YearData,
  cut: (text: string) => string,
): Block {
  const changes = largestChanges(comparison);
  if (!comparison.isKnown) return paragraph('没有填上年数，无法比较。');
  if (changes.length === 0) return paragraph('上年数没有分科目或项目，只能比较合计。');
  const reasonOf = (key: string) => reasons.find(({ about }) => about === aboutOf(key))?.text ?? '';
  return paperTable(
    CHANGE_COLUMNS,
    changes.map(({ key, label, now, before, difference }) => [
      label,
      wan(now),
      wan(before),
      wan(difference),
      cut(reasonOf(key).trim() || '没有写原因'),
    ]),
  );
}

/** The totals, the five largest changes with their reasons, and 三公; every figure from the ledger. */
export function leaderTables(
  { data, catalog }: Pick<LeaderSubject, 'data' | 'catalog'>,
  cut: (text: string) => string,
): Block[] {
  const overview = overviewOf(data, catalog);
  const all = Scope.all(overview.books);
  return [
    heading('totals', '一、收支总额', 'heading1', 2),
    amountTable(TOTALS, all),
    heading('changes', '二、变动最大的五项支出', 'heading1', 2),
    changeBlock(overview, data, cut),
    heading('threePublic', '三、“三公”经费', 'heading1', 2),
    amountTable(THREE_PUBLIC, all),
  ];
}
