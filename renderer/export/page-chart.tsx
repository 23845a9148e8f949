import { BarChart, PieChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type ReactNode, useEffect, useRef } from 'react';
import { type ChartBlock, chartOption } from '../../shared/document/index.ts';
import { CHART_HEIGHT_PT } from '../../shared/layout/index.ts';
import { PX_PER_PT } from './page-strip.ts';

echarts.use([BarChart, PieChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);

const WIDTH_PX = 533;
/** Room for the title above the drawing. */
const TITLE_PX = 28;

/** A chart as it stands on the printed page. */
export function PageChart({ chart }: { readonly chart: ChartBlock }): ReactNode {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!holder.current) return;
    const drawing = echarts.init(holder.current, null, {
      renderer: 'svg',
      width: WIDTH_PX,
      height: CHART_HEIGHT_PT * PX_PER_PT - TITLE_PX,
    });
    drawing.setOption({ ...chartOption(chart), aria: { enabled: true } });
    return () => {
      drawing.dispose();
    };
  }, [chart]);
  return (
    <figure className="page-chart" style={{ height: `${CHART_HEIGHT_PT}pt` }}>
      <figcaption>{chart.title}</figcaption>
      <div ref={holder} role="img" aria-label={chart.title} />
    </figure>
  );
}
