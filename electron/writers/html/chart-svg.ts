import { BarChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type ChartBlock, chartOption } from '../../../shared/document/index.ts';

use([BarChart, PieChart, GridComponent, LegendComponent, SVGRenderer]);

const SIZE = { width: 600, height: 290 };

/** A chart as a picture in SVG. */
export function chartSvg(chart: ChartBlock): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, ...SIZE });
  try {
    drawing.setOption(chartOption(chart));
    return drawing.renderToSVGString();
  } finally {
    drawing.dispose();
  }
}
