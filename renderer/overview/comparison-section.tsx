import { type ReactNode, useMemo } from 'react';
import { type Change, type Comparison, largestChanges } from '../../shared/overview/index.ts';
import type { ChartColors } from './chart-colors.ts';
import { changeBars } from './chart-options.ts';
import { Chart } from './chart.tsx';
import { FigureTable } from './figure-table.tsx';
import { changeText, percentText, wanText } from './money-words.ts';
import { OverviewSection } from './overview-section.tsx';

const TITLE = '今年比上年';

function cellsOf({ label, now, before, difference }: Change): readonly string[] {
  const rate = percentText(difference, before);
  return [label, wanText(before), wanText(now), changeText(difference), rate];
}

function noteOf({ by, total }: Comparison): string {
  const { difference, before } = total;
  const word = difference < 0 ? '减少' : '增加';
  const size = changeText(difference).replace(/^[+-]/, '');
  const change =
    difference === 0
      ? '支出合计与上年相同。'
      : `支出合计比上年${word} ${size} 万元（${percentText(difference, before).replace('-', '')}）。`;
  if (by === undefined) return `${change}上年数只填了合计，不能逐项比较。`;
  return `${change}按${by}比较，下面是变动最大的几项。`;
}

/** Where this year differs most from last year. */
export function ComparisonSection({
  comparison,
  year,
  colors,
}: {
  readonly comparison: Comparison;
  readonly year: number;
  readonly colors: ChartColors;
}): ReactNode {
  const largest = useMemo(() => largestChanges(comparison), [comparison]);
  const now = `${year} 年`;
  const before = `${year - 1} 年`;
  const option = useMemo(
    () => changeBars(largest, { now, before }, colors),
    [largest, now, before, colors],
  );
  if (!comparison.isKnown) {
    return <OverviewSection title={TITLE} isWide note="还没有填上年数，无法比较。" children="" />;
  }
  const words = largest.map(
    ({ label, now: amount, difference }) =>
      `${label} ${wanText(amount)} 万元，比上年 ${changeText(difference)} 万元`,
  );
  return (
    <OverviewSection title={TITLE} isWide note={noteOf(comparison)}>
      <div className="overview-pair">
        {largest.length > 0 && (
          <Chart
            option={option}
            height={72 + largest.length * 44}
            description={`变动最大的 ${largest.length} 项：${words.join('；')}。`}
          />
        )}
        <FigureTable
          caption="变动最大的几项（万元）"
          columns={[comparison.by ?? '项目', before, now, '增减', '增减幅度']}
          rows={largest.map((row) => ({ key: row.key, cells: cellsOf(row) }))}
          total={cellsOf(comparison.total)}
        />
      </div>
    </OverviewSection>
  );
}
