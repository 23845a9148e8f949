import { BarChart, PieChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type ReactNode, useEffect, useRef } from 'react';
import { type ChartBlock, chartOption } from '../../shared/document/index.ts';

echarts.use([BarChart, PieChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);

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
    drawing.setOption({ ...chartOption(chart), aria: { enabled: true } });
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
