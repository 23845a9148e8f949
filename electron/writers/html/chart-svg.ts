import { BarChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartBlock } from '../../../shared/document/index.ts';

use([BarChart, PieChart, GridComponent, LegendComponent, SVGRenderer]);

const SIZE = { width: 600, height: 290 };

function pieOption({ categories, series: [first], hasPercentLabels }: ChartBlock): object {
  const data = categories.map((name, index) => ({ name, value: first?.values[index] ?? 0 }));
  const formatter = hasPercentLabels ? '{b}\n{c}（{d}%）' : '{b}\n{c}';
  return { series: [{ type: 'pie', radius: '62%', label: { formatter }, data }] };
}

function barOption({ type, categories, series, unit }: ChartBlock): object {
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

/** A chart as a picture in SVG. */
export function chartSvg(chart: ChartBlock): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, ...SIZE });
  try {
    drawing.setOption({
      animation: false,
      ...(chart.type === 'pie' ? pieOption(chart) : barOption(chart)),
    });
    return drawing.renderToSVGString();
  } finally {
    drawing.dispose();
  }
}
