import { FISCAL_SOURCES, type Where } from '../../ledger/index.ts';
import { type Fen, add } from '../../money/index.ts';
import type { Check, CheckRule, RuleSettings } from '../check-rule.ts';
import type { Subject } from '../subject.ts';
import { type Side, tie } from '../ties.ts';

const TODO = '请核对收入、支出和结转各行，补上漏填的或改正填错的';

interface Sides {
  readonly income: Side;
  readonly outgo: Side;
  readonly isEntered: boolean;
  readonly fact: string | undefined;
}

function sidesOf(subject: Subject, where: Where, name: string): Sides {
  const current = subject.amount('income', { ...where, timing: 'current' });
  const carried = subject.amount('income', { ...where, timing: 'carriedForward' });
  const spent = subject.amount('expenditure', where);
  const over = subject.amount('carriedOver', where);
  const side = (title: string, a: [string, Fen], b: [string, Fen]): Side => ({
    name: `${name}${title}`,
    fen: add(a[1], b[1]),
    parts: [
      { name: a[0], fen: a[1] },
      { name: b[0], fen: b[1] },
    ],
  });
  return {
    income: side('收入总计', ['本年', current.fen], ['上年结转', carried.fen]),
    outgo: side('支出总计', ['本年支出', spent.fen], ['结转下年和结余分配', over.fen]),
    isEntered: [current, carried, spent, over].some((amount) => amount.isEntered),
    fact: subject.firstFact(current) ?? subject.firstFact(spent),
  };
}

function balance(subject: Subject, settings: RuleSettings, where: Where, name: string): Check[] {
  const { income, outgo, isEntered, fact } = sidesOf(subject, where, name);
  if (!isEntered) return [];
  const place = name === '' ? '收支总表' : `收支总表 › ${name}`;
  const id = name === '' ? 'total' : name;
  return [tie(settings, { id, where: place, fact, left: income, right: outgo, todo: TODO })];
}

function hasBothSides(subject: Subject): boolean {
  return (subject.data.income ?? []).length > 0 && (subject.data.expenditure ?? []).length > 0;
}

const ONE_SIDE = '收入明细和支出明细没有都填，无法比较';

/** 收入总计 = 支出总计. */
export const balanceTotal: CheckRule = {
  code: 'TIE-BALANCE',
  severity: 'error',
  title: '收入总计等于支出总计',
  compares: '本年收入 + 上年结转 = 本年支出 + 结转下年 + 结余分配',
  run: (subject, settings) =>
    hasBothSides(subject) ? balance(subject, settings, {}, '') : ONE_SIDE,
};

const GROUPS: readonly (readonly [string, readonly string[]])[] = [
  ['一般公共预算', ['generalPublicBudget']],
  ['政府性基金预算', ['governmentFundBudget']],
  ['国有资本经营预算', ['stateCapitalBudget']],
  ['财政专户管理资金', ['fiscalSpecialAccount']],
  ['单位资金（含使用非财政拨款结余）', ['allUnitFunds', 'fundBalance']],
];

/** The same for each source of money. */
export const balanceBySource: CheckRule = {
  code: 'TIE-BALANCE-SOURCE',
  severity: 'error',
  title: '每种资金来源收支相等',
  compares: '按资金来源：收入 + 上年结转 = 支出 + 结转下年（财政拨款收支总表）',
  under: 'TIE-BALANCE',
  run: (subject, settings) => {
    if (!hasBothSides(subject)) return ONE_SIDE;
    const over = subject.data.carriedOver ?? [];
    if (over.some((line) => line.source === undefined))
      return '结转下年没有写明资金来源，无法分来源比较';
    return GROUPS.flatMap(([name, source]) => balance(subject, settings, { source }, name));
  },
};

/** The same for each budget unit. */
export const balanceByUnit: CheckRule = {
  code: 'TIE-BALANCE-UNIT',
  severity: 'error',
  title: '每个单位收支相等',
  compares: '按预算单位：收入 + 上年结转 = 支出 + 结转下年',
  under: 'TIE-BALANCE',
  run: (subject, settings) => {
    if (!hasBothSides(subject)) return ONE_SIDE;
    const { units } = subject.data;
    if (units.length === 1) return '只有一个预算单位，与总计是同一个数';
    return units.flatMap(({ code, name }) => balance(subject, settings, { unit: code }, name));
  },
};

/** 财政拨款 by functional item, where the income is known so far down. */
export const balanceByFunction: CheckRule = {
  code: 'TIE-BALANCE-FUNCTION',
  severity: 'warning',
  title: '每个功能科目的财政拨款收支相等',
  compares: '按功能科目：财政拨款收入 + 上年结转 = 财政拨款支出 + 结转下年（收入总表与支出总表）',
  under: 'TIE-BALANCE',
  run: (subject, settings) => {
    if (!hasBothSides(subject)) return ONE_SIDE;
    const isFiscal = (source: string | undefined) => FISCAL_SOURCES.some((one) => one === source);
    const lines = [...(subject.data.income ?? []), ...(subject.data.carriedOver ?? [])];
    const fiscal = lines.filter(({ source }) => source === undefined || isFiscal(source));
    if (fiscal.some((line) => line.function === undefined)) return '收入或结转没有细分到功能科目';
    const codes = new Set([
      ...fiscal.map((line) => line.function),
      ...(subject.data.expenditure ?? [])
        .filter(({ source }) => isFiscal(source))
        .map((line) => line.function),
    ]);
    return [...codes].flatMap((code) => {
      if (code === undefined) return [];
      const where = { function: code, source: 'fiscalAppropriation' };
      return balance(subject, settings, where, subject.codeName('function', code));
    });
  },
};

/** What is spent out of 上年结转 was carried forward. */
export const carriedForward: CheckRule = {
  code: 'TIE-CARRIED',
  severity: 'warning',
  title: '用上年结转安排的支出不超过上年结转',
  compares: '支出明细中的上年结转 ≤ 收入明细中的上年结转',
  run: (subject, settings) => {
    const timing = 'carriedForward';
    const spent = subject.amount('expenditure', { timing });
    if (!spent.isEntered) return '没有用上年结转安排的支出';
    const carried = subject.amount('income', { timing });
    return [
      tie(settings, {
        id: 'carried',
        where: '收支总表 › 上年结转',
        fact: subject.firstFact(spent),
        left: { name: '用上年结转安排的支出', fen: spent.fen },
        right: { name: '上年结转收入', fen: carried.fen },
        relation: '<=',
        todo: '请在收入明细补上上年结转，或把支出改为本年资金',
      }),
    ];
  },
};
