import { BarChart, PieChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type ReactNode, useEffect, useRef } from 'react';
import type { ChartBlock } from '../../shared/document/index.ts';

echarts.use([BarChart, PieChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);

function optionOf({
  type,
  categories,
  series,
  unit,
  hasPercentLabels,
}: ChartBlock): Record<string, unknown> {
  const common = { animation: false, aria: { enabled: true } };
  if (type === 'pie') {
    const data = categories.map((name, index) => ({ name, value: series[0]?.values[index] ?? 0 }));
    const label = { formatter: hasPercentLabels ? '{b}\n{c}（{d}%）' : '{b}\n{c}' };
    return { ...common, series: [{ type: 'pie', radius: '60%', label, data }] };
  }
  const names = { type: 'category', data: [...categories] };
  const values = { type: 'value', name: unit };
  return {
    ...common,
    grid: { containLabel: true, left: 16, right: 40, top: 44, bottom: 24 },
    ...(series.length > 1 ? { legend: { top: 0 } } : {}),
    xAxis: type === 'bar' ? values : names,
    yAxis: type === 'bar' ? { ...names, inverse: true } : values,
    series: series.map(({ name, values: data }) => ({
      name,
      type: 'bar',
      data: [...data],
      label: { show: true, position: type === 'bar' ? 'right' : 'top' },
    })),
  };
}

/** A chart as it stands on the printed page. */
export function PageChart({ chart }: { readonly chart: ChartBlock }): ReactNode {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!holder.current) return;
    const drawing = echarts.init(holder.current, null, {
      renderer: 'svg',
      width: 560,
      height: 280,
    });
    drawing.setOption(optionOf(chart));
    return () => {
      drawing.dispose();
    };
  }, [chart]);
  return (
    <figure className="page-chart">
      <div ref={holder} role="img" aria-label={chart.title} />
      <figcaption>{chart.title}</figcaption>
    </figure>
  );
}
