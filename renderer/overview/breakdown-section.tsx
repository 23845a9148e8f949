import { type ReactNode, useMemo } from 'react';
import type { Breakdown } from '../../shared/overview/index.ts';
import type { ChartColors } from './chart-colors.ts';
import { breakdownBars, breakdownRing } from './chart-options.ts';
import { Chart } from './chart.tsx';
import { FigureTable } from './figure-table.tsx';
import { percentText, wanText } from './money-words.ts';
import { OverviewSection } from './overview-section.tsx';

/** A sum in its parts: a chart with its table. */
export function BreakdownSection({
  title,
  partName,
  breakdown,
  shape,
  colors,
}: {
  readonly title: string;
  readonly partName: string;
  readonly breakdown: Breakdown;
  readonly shape: 'bars' | 'ring';
  readonly colors: ChartColors;
}): ReactNode {
  const { parts, total } = breakdown;
  const option = useMemo(
    () => (shape === 'ring' ? breakdownRing : breakdownBars)(breakdown, colors),
    [shape, breakdown, colors],
  );
  if (parts.length === 0) return <OverviewSection title={title} note="还没有填写。" children="" />;
  const words = parts.map(
    ({ label, fen }) => `${label} ${wanText(fen)} 万元，占 ${percentText(fen, total)}`,
  );
  const description = `${title}，合计 ${wanText(total)} 万元：${words.join('；')}。`;
  const height = shape === 'ring' ? 230 : 48 + parts.length * 34;
  return (
    <OverviewSection title={title}>
      <Chart option={option} height={height} description={description} />
      <FigureTable
        caption={`${title}（万元）`}
        columns={[partName, '金额', '占比']}
        rows={parts.map(({ key, label, fen }) => ({
          key,
          cells: [label, wanText(fen), percentText(fen, total)],
        }))}
        total={['合计', wanText(total), total === 0 ? '—' : '100.0%']}
      />
    </OverviewSection>
  );
}
