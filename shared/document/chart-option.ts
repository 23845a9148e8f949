import type { ChartBlock } from './model.ts';

/** What ECharts is told about a chart: plain data, so that every writer draws the same picture. */
export type ChartOption = Readonly<Record<string, unknown>>;

function pieOption({ categories, series: [first], hasPercentLabels }: ChartBlock): ChartOption {
  const data = categories.map((name, index) => ({ name, value: first?.values[index] ?? 0 }));
  const formatter = hasPercentLabels ? '{b}\n{c}（{d}%）' : '{b}\n{c}';
  return { series: [{ type: 'pie', radius: '62%', label: { formatter }, data }] };
}

function barOption({ type, categories, series, unit }: ChartBlock): ChartOption {
  const names = { type: 'category', data: [...categories], axisLabel: { interval: 0 } };
  const values = { type: 'value', name: unit };
  const isFlat = type === 'bar';
  return {
    grid: { left: 16, right: 40, top: 40, bottom: 30 },
    ...(series.length > 1 ? { legend: { top: 0 } } : {}),
    xAxis: isFlat ? values : names,
    yAxis: isFlat ? { ...names, inverse: true } : values,
    series: series.map(({ name, values: data }) => ({
      name,
      type: 'bar',
      data: [...data],
      label: { show: true, position: isFlat ? 'right' : 'top' },
    })),
  };
}

/** The picture of a chart, without motion, as it stands on a printed page. */
export function chartOption(chart: ChartBlock): ChartOption {
  return { animation: false, ...(chart.type === 'pie' ? pieOption(chart) : barOption(chart)) };
}
