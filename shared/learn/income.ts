import type { FundSource } from '../facts/index.ts';
import type { UnderstoodDocument } from '../review/tables/index.ts';
import { fenAt, totalColumn, yuan } from './amounts.ts';
import type { PriorFigures } from './learned.ts';

type Line = PriorFigures['income'][number];

/** The first that fits: 事业单位经营收入 stands before 事业收入. */
const SOURCE_NAMES: readonly (readonly [RegExp, FundSource])[] = [
  [/财政专户/, 'fiscalSpecialAccount'],
  [/一般公共预算/, 'generalPublicBudget'],
  [/政府性?基金|基金预算/, 'governmentFundBudget'],
  [/国有资本/, 'stateCapitalBudget'],
  [/经营收入/, 'operatingIncome'],
  [/事业基金|非财政拨款结余/, 'fundBalance'],
  [/上级补助/, 'superiorSubsidy'],
  [/附属单位上缴/, 'affiliateRemittance'],
  [/事业收入/, 'businessIncome'],
  [/单位资金/, 'unitFunds'],
  [/其他收入/, 'otherIncome'],
];

const CARRIED = /上年结转|年初结转|上年结余/;
const PARENT = /^(财政拨款收入|财政拨款|本年收入|收入|一、?财政拨款收入)$/;

function lineOf(name: string, amount: string): Line | undefined {
  const source = SOURCE_NAMES.find(([pattern]) => pattern.test(name))?.[1];
  if (CARRIED.test(name)) {
    return { amount, timing: 'carriedForward', ...(source === undefined ? {} : { source }) };
  }
  return source === undefined ? undefined : { amount, source };
}

/** Income by source, from the balance of all income and expenditure. */
export function learnIncome(document: UnderstoodDocument): Line[] {
  const table = document.tables.find(
    ({ nature, grid }) => nature.kind === 'balance' && nature.scope === 'all' && !grid.isEmpty,
  );
  const block = table?.blocks[0];
  const column = block && totalColumn(block, document.year);
  if (!table || !block || !column) return [];
  return block.rows.flatMap(({ row, name, isTotal, isOfWhich }) => {
    const amount = fenAt(table, row, column);
    if (isTotal || isOfWhich || PARENT.test(name) || amount === undefined || amount === 0)
      return [];
    const line = lineOf(name, yuan(amount));
    return line ? [line] : [];
  });
}
