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

function untied(data: YearData, pack: Pack, catalog: Catalog): Finding | undefined {
  const composed = composeDisclosure(data, pack, catalog);
  if (!composed.ok) return undefined;
  const { findings } = reviewDocument(publishedOf(composed.value), catalog);
  return findings.find(({ code, severity }) => severity === 'error' && code.startsWith('TIE-'));
}

/**
 * Sources of funds that a pack seems to have forgotten: with money of nothing else, what it prints does
 * not add up. A region may leave out what it never has, so this is only a remark.
 */
export function forgottenSources(pack: Pack, catalog: Catalog): Problem[] {
  return CHOICES.source.flatMap((source) => {
    const data = onlyWith(source, pack.kind, catalog.year);
    const finding = data && untied(data, pack, catalog);
    if (!finding) return [];
    return [
      remark(
        'PACK-SOURCE',
        `资金来源 ${source} 可能漏了：假设部门只有这一种资金，生成的表算不平。${finding.message}`,
      ),
    ];
  });
}
