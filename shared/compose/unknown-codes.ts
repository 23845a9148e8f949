import type { ReportContext } from '../report/index.ts';
import { type Problem, remark } from '../result/index.ts';

const CLASSIFICATION_NAMES = {
  function: '功能分类',
  economic: '部门经济分类',
  government: '政府经济分类',
} as const;

/** A remark for each code that the catalog of the year lacks: it is used, but should be looked at. */
export function unknownCodes(context: ReportContext): Problem[] {
  const { data, catalog } = context;
  const lines = [...(data.expenditure ?? []), ...(data.prior?.expenditure ?? [])];
  const used = {
    function: [
      ...lines.map((line) => line.function),
      ...(data.income ?? []).map((line) => line.function),
    ],
    economic: lines.map((line) => line.economic),
    government: lines.map((line) => line.governmentEconomic),
  };
  return (['function', 'economic', 'government'] as const).flatMap((classification) =>
    [...new Set(used[classification])]
      .filter((code) => code !== undefined && !catalog.find(classification, code))
      .map((code) =>
        remark(
          'CODE-UNKNOWN',
          `${CLASSIFICATION_NAMES[classification]}科目“${code ?? ''}”不在 ${catalog.year} 年科目表中，已照用；请核对编码，或在“自设科目”中写明名称。`,
        ),
      ),
  );
}
