import type { Breakdown, Change, ThreePublicYear } from '../../shared/overview/index.ts';
import { THREE_PUBLIC_ITEMS } from '../../shared/overview/index.ts';
import type { ChartColors } from './chart-colors.ts';
import type { ChartOption } from './chart.tsx';
import { wanNumber } from './money-words.ts';

const FONT = { fontFamily: 'Microsoft YaHei, Noto Sans CJK SC, sans-serif', fontSize: 12 };

function wan(value: unknown): string {
  if (typeof value !== 'number') return '';
  return `${value.toLocaleString('zh-CN', { maximumFractionDigits: 2, minimumFractionDigits: 2 })} 万元`;
}

function common(colors: ChartColors): ChartOption {
  return {
    color: [...colors.series],
    textStyle: { ...FONT, color: colors.text },
    tooltip: {
      trigger: 'item',
      valueFormatter: wan,
      backgroundColor: colors.ground,
      borderColor: colors.line,
      textStyle: { ...FONT, color: colors.text },
    },
  };
}

function valueAxis(colors: ChartColors): object {
  return {
    type: 'value',
    axisLabel: { ...FONT, color: colors.text, hideOverlap: true },
    splitLine: { lineStyle: { color: colors.line } },
  };
}

function nameAxis(colors: ChartColors, names: readonly string[], width: number): object {
  return {
    type: 'category',
    data: [...names],
    inverse: true,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colors.line } },
    axisLabel: { ...FONT, color: colors.text, width, overflow: 'truncate', interval: 0 },
  };
}

function legend(colors: ChartColors): object {
  return { bottom: 0, textStyle: { ...FONT, color: colors.text }, type: 'plain' };
}

const NAME_WIDTH = 150;

/** Bars from the largest down, names at the left. */
export function breakdownBars({ parts }: Breakdown, colors: ChartColors): ChartOption {
  return {
    ...common(colors),
    grid: { left: NAME_WIDTH + 16, right: 32, top: 8, bottom: 28 },
    xAxis: valueAxis(colors),
    yAxis: nameAxis(
      colors,
      parts.map(({ label }) => label),
      NAME_WIDTH,
    ),
    series: [
      { type: 'bar', barMaxWidth: 22, data: parts.map(({ fen }) => wanNumber(fen)), name: '金额' },
    ],
  };
}

/** A ring of the parts; each is named beside it. */
export function breakdownRing({ parts }: Breakdown, colors: ChartColors): ChartOption {
  const data = parts.map(({ label, fen }) => ({ name: label, value: wanNumber(fen) }));
  return {
    ...common(colors),
    series: [
      {
        type: 'pie',
        radius: ['38%', '60%'],
        label: { ...FONT, color: colors.text, formatter: '{b}\n{d}%' },
        itemStyle: { borderColor: colors.ground, borderWidth: 2 },
        data,
      },
    ],
  };
}

/** This year's and last year's bar of each row. */
export function changeBars(
  rows: readonly Change[],
  words: { readonly now: string; readonly before: string },
  colors: ChartColors,
): ChartOption {
  return {
    ...common(colors),
    legend: legend(colors),
    grid: { left: NAME_WIDTH + 16, right: 32, top: 8, bottom: 52 },
    xAxis: valueAxis(colors),
    yAxis: nameAxis(
      colors,
      rows.map(({ label }) => label),
      NAME_WIDTH,
    ),
    series: [
      {
        type: 'bar',
        barMaxWidth: 14,
        name: words.before,
        itemStyle: { color: colors.series[5] },
        data: rows.map(({ before }) => wanNumber(before)),
      },
      {
        type: 'bar',
        barMaxWidth: 14,
        name: words.now,
        itemStyle: { color: colors.series[0] },
        data: rows.map(({ now }) => wanNumber(now)),
      },
    ],
  };
}

/** The 三公 items stacked, one column a year. */
export function threePublicColumns(
  years: readonly ThreePublicYear[],
  nameOf: (item: string) => string,
  colors: ChartColors,
): ChartOption {
  const names = years.map(({ year }) => `${year} 年`);
  return {
    ...common(colors),
    legend: legend(colors),
    grid: { left: 56, right: 16, top: 12, bottom: 60 },
    xAxis: { ...nameAxis(colors, names, 80), inverse: false },
    yAxis: valueAxis(colors),
    series: THREE_PUBLIC_ITEMS.map((item) => ({
      type: 'bar',
      stack: 'threePublic',
      barMaxWidth: 48,
      name: nameOf(item),
      data: years.map(({ items }) => wanNumber(items[item])),
    })),
  };
}

/** Indicators of each project, one bar a project, stacked by kind. */
export function indicatorBars(
  names: readonly string[],
  kinds: readonly { readonly kind: string; readonly counts: readonly number[] }[],
  colors: ChartColors,
): ChartOption {
  const { tooltip: _, ...rest } = common(colors);
  return {
    ...rest,
    legend: legend(colors),
    grid: { left: NAME_WIDTH + 16, right: 32, top: 8, bottom: 52 },
    xAxis: { ...valueAxis(colors), minInterval: 1 },
    yAxis: nameAxis(colors, names, NAME_WIDTH),
    series: kinds.map(({ kind, counts }) => ({
      type: 'bar',
      stack: 'indicators',
      barMaxWidth: 22,
      name: kind,
      data: [...counts],
    })),
  };
}
