import type { Catalog } from '../../shared/catalog/index.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import { CHOICES, type YearData, readYearData } from '../../shared/facts/index.ts';
import type { Finding } from '../../shared/findings/index.ts';
import type { Pack } from '../../shared/pack/index.ts';
import { type Problem, remark } from '../../shared/result/index.ts';
import { publishedOf, reviewDocument } from '../../shared/review/index.ts';

const MONEY = '1234500.00';
const PART = '1000000.00';
const REST = '234500.00';

type Line = Readonly<Record<string, string>>;
type Money = Line & { readonly source: string };

/** Money of one sort, all that a department has, and what it is called in a remark. */
interface Trial {
  readonly what: string;
  readonly only: string;
  readonly income: Money;
  readonly expenditure: Line;
  readonly spent?: string;
  readonly carriedOver?: string;
}

const SPENDING: Line = { function: '2060702', economic: '30201', nature: 'basic' };
const FISCAL: Money = { source: 'generalPublicBudget' };
const OWN: Money = { source: 'businessIncome' };

const SOURCES: readonly Trial[] = CHOICES.source.map((source) => ({
  what: `资金来源 ${source} `,
  only: '只有这一种资金',
  income: { source },
  expenditure: { ...SPENDING, source },
}));

const NATURES: readonly Trial[] = CHOICES.nature.map((nature) => ({
  what: `支出性质 ${nature} `,
  only: '只有这一种支出',
  income: OWN,
  expenditure: { ...SPENDING, ...OWN, nature },
}));

const OTHERS: readonly Trial[] = [
  {
    what: '上年结转',
    only: '只有上年结转的财政拨款',
    income: { ...FISCAL, timing: 'carriedForward' },
    expenditure: { ...SPENDING, ...FISCAL, timing: 'carriedForward' },
  },
  {
    what: '结转下年',
    only: '有结转下年的财政拨款',
    income: FISCAL,
    expenditure: { ...SPENDING, ...FISCAL },
    spent: PART,
    carriedOver: REST,
  },
  {
    what: '没有填经济科目的支出',
    only: '只有这样的项目支出',
    income: FISCAL,
    expenditure: { function: '2060702', nature: 'project', project: 'P1', ...FISCAL },
  },
];

/** Sources first: what is amiss with all money of a source has nothing to do with how it is spent. */
const TRIALS: readonly Trial[] = [...SOURCES, ...NATURES, ...OTHERS];

function amounts(money: string, kind: Pack['kind']): Line {
  return kind === 'budget'
    ? { amount: money }
    : { initialBudget: money, adjustedBudget: money, actual: money };
}

/** A department that has no money but that of a trial, and spends it. */
function onlyWith(trial: Trial, kind: Pack['kind'], year: number): YearData | undefined {
  const { income, expenditure, spent = MONEY, carriedOver } = trial;
  const over = carriedOver && { ...FISCAL, function: '2060702', ...amounts(carriedOver, kind) };
  const data = readYearData({
    format: 'budget-disclosure/year-data',
    version: 1,
    kind,
    year,
    department: { code: '001', name: '测试部门' },
    units: [{ code: '001', name: '测试部门本级', nature: 'institution' }],
    projects: [{ code: 'P1', name: '科普项目' }],
    income: [{ function: '2060702', ...income, ...amounts(MONEY, kind) }],
    expenditure: [{ ...expenditure, ...amounts(spent, kind) }],
    ...(over ? { carriedOver: [{ kind: 'carriedOver', ...over }] } : {}),
  });
  return data.ok ? data.value : undefined;
}

/** What does not add up in the tables of a department. */
function untied(data: YearData, pack: Pack, catalog: Catalog): readonly Finding[] {
  const composed = composeDisclosure(data, pack, catalog);
  if (!composed.ok) return [];
  const { findings } = reviewDocument(publishedOf(composed.value), catalog);
  return findings.filter(({ code, severity }) => severity === 'error' && code.startsWith('TIE-'));
}

/** What does not add up whatever the money is: that has nothing to do with its source. */
function alwaysUntied(tried: readonly (readonly Finding[])[]): readonly Finding[] {
  const [first = [], ...others] = tried;
  return first.filter(({ where }) =>
    others.every((findings) => findings.some((one) => one.where === where)),
  );
}

/**
 * Money that a pack seems to have forgotten: with money of nothing else, what it prints does not add up.
 * A region may leave out what it never has, so this is only a remark.
 */
export function forgottenMoney(pack: Pack, catalog: Catalog): Problem[] {
  const tried = TRIALS.flatMap((trial) => {
    const data = onlyWith(trial, pack.kind, catalog.year);
    return data ? [{ trial, findings: untied(data, pack, catalog) }] : [];
  });
  const always = alwaysUntied(tried.map(({ findings }) => findings));
  const places = new Set(always.map(({ where }) => where));
  const placesOf = (source: string): Set<string | undefined> =>
    new Set(
      tried
        .filter(({ trial }) => SOURCES.includes(trial) && trial.income.source === source)
        .flatMap(({ findings }) => findings.map(({ where }) => where)),
    );
  const forgotten = tried.flatMap(({ trial, findings }) => {
    const bySource = SOURCES.includes(trial) ? places : placesOf(trial.income.source);
    const finding = findings.find(({ where }) => !places.has(where) && !bySource.has(where));
    if (!finding) return [];
    const words = `${trial.what}可能漏了：假设部门${trial.only}，生成的表算不平。`;
    return [remark('PACK-SOURCE', `${words}${finding.message}`)];
  });
  const [sum] = always;
  if (!sum) return forgotten;
  const words = '不论部门有哪一种资金，这里都算不平，请看这张表的合计是由哪些行加起来的：';
  return [remark('PACK-SUM', `${words}${sum.message}`), ...forgotten];
}
