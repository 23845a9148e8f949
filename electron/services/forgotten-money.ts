import type { Catalog } from '../../shared/catalog/index.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import { CHOICES, type YearData, readYearData } from '../../shared/facts/index.ts';
import type { Finding } from '../../shared/findings/index.ts';
import type { Pack } from '../../shared/pack/index.ts';
import { type Problem, remark } from '../../shared/result/index.ts';
import { publishedOf, reviewDocument } from '../../shared/review/index.ts';

const MONEY = '1234500.00';

/** A department that has money of one source only, and spends it. */
function onlyWith(source: string, kind: Pack['kind'], year: number): YearData | undefined {
  const amounts =
    kind === 'budget'
      ? { amount: MONEY }
      : { initialBudget: MONEY, adjustedBudget: MONEY, actual: MONEY };
  const data = readYearData({
    format: 'budget-disclosure/year-data',
    version: 1,
    kind,
    year,
    department: { code: '001', name: '测试部门' },
    units: [{ code: '001', name: '测试部门本级', nature: 'institution' }],
    income: [{ source, function: '2060702', ...amounts }],
    expenditure: [{ source, function: '2060702', economic: '30201', nature: 'basic', ...amounts }],
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
 * Sources of funds that a pack seems to have forgotten: with money of nothing else, what it prints does
 * not add up. A region may leave out what it never has, so this is only a remark.
 */
export function forgottenSources(pack: Pack, catalog: Catalog): Problem[] {
  const tried = CHOICES.source.flatMap((source) => {
    const data = onlyWith(source, pack.kind, catalog.year);
    return data ? [{ source, findings: untied(data, pack, catalog) }] : [];
  });
  const always = alwaysUntied(tried.map(({ findings }) => findings));
  const places = new Set(always.map(({ where }) => where));
  const forgotten = tried.flatMap(({ source, findings }) => {
    const finding = findings.find(({ where }) => !places.has(where));
    if (!finding) return [];
    const words = `资金来源 ${source} 可能漏了：假设部门只有这一种资金，生成的表算不平。`;
    return [remark('PACK-SOURCE', `${words}${finding.message}`)];
  });
  const [sum] = always;
  if (!sum) return forgotten;
  const words = '不论部门有哪一种资金，这里都算不平，请看这张表的合计是由哪些行加起来的：';
  return [remark('PACK-SUM', `${words}${sum.message}`), ...forgotten];
}
