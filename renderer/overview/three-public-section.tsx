import { type ReactNode, useMemo } from 'react';
import { fieldInfo } from '../../shared/entry/index.ts';
import {
  type OpenedYear,
  THREE_PUBLIC_ITEMS,
  type ThreePublicYear,
  threePublicYears,
} from '../../shared/overview/index.ts';
import type { ChartColors } from './chart-colors.ts';
import { threePublicColumns } from './chart-options.ts';
import { Chart } from './chart.tsx';
import { FigureTable } from './figure-table.tsx';
import { wanText } from './money-words.ts';
import { OverviewSection } from './overview-section.tsx';

const TITLE = '历年“三公”经费';
const CHOICES = fieldInfo(['threePublic', 0, 'item'])?.choices ?? [];

function nameOf(item: string): string {
  return CHOICES.find(({ value }) => value === item)?.label ?? item;
}

function rowOf({ year, items, total, isFromFollowing }: ThreePublicYear): readonly string[] {
  // The year does not break off from its number.
  const own = `${year}\u00a0年`;
  const name = isFromFollowing ? `${own}（取自次年所填上年数）` : own;
  return [name, ...THREE_PUBLIC_ITEMS.map((item) => wanText(items[item])), wanText(total)];
}

/** The 三公 over the years of the library. */
export function ThreePublicSection({
  opened,
  colors,
}: {
  readonly opened: readonly OpenedYear[];
  readonly colors: ChartColors;
}): ReactNode {
  const years = useMemo(() => threePublicYears(opened), [opened]);
  const option = useMemo(() => threePublicColumns(years, nameOf, colors), [years, colors]);
  if (years.length === 0)
    return <OverviewSection title={TITLE} isWide note="还没有填写。" children="" />;
  const words = years.map(({ year, total }) => `${year} 年 ${wanText(total)} 万元`);
  return (
    <OverviewSection title={TITLE} isWide>
      <div className="overview-pair">
        <Chart option={option} height={250} description={`${TITLE}：${words.join('；')}。`} />
        <FigureTable
          caption={`${TITLE}（万元）`}
          columns={['年度', ...THREE_PUBLIC_ITEMS.map(nameOf), '合计']}
          rows={years.map((one) => ({ key: String(one.year), cells: rowOf(one) }))}
        />
      </div>
    </OverviewSection>
  );
}
