import { BarChart, LineChart, PieChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
} from 'echarts/components';
import { type EChartsCoreOption, init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { type ReactNode, useContext, useLayoutEffect, useRef } from 'react';
import { Printing } from './use-printing.ts';

register([
  AriaComponent,
  BarChart,
  CanvasRenderer,
  GridComponent,
  LegendComponent,
  LineChart,
  PieChart,
  TooltipComponent,
]);

export type ChartOption = EChartsCoreOption;

/** So fine that a chart is sharp on paper, too. */
const LEAST_PIXEL_RATIO = 2;

/** On paper charts are this much lower, so that a page holds more of them. */
const HEIGHT_ON_PAPER = 0.7;

type Instance = ReturnType<typeof init>;

/** A chart on a canvas. `description` says what it shows to those who do not see it. */
export function Chart({
  option,
  height: heightOnScreen,
  description,
}: {
  readonly option: ChartOption;
  readonly height: number;
  readonly description: string;
}): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<Instance>(undefined);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const instance = init(element, null, {
      renderer: 'canvas',
      devicePixelRatio: Math.max(LEAST_PIXEL_RATIO, devicePixelRatio),
    });
    chart.current = instance;
    const observer = new ResizeObserver(() => {
      instance.resize();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      instance.dispose();
    };
  }, []);
  const isPrinting = useContext(Printing);
  const height = Math.round(heightOnScreen * (isPrinting ? HEIGHT_ON_PAPER : 1));
  useLayoutEffect(() => {
    chart.current?.setOption(
      { ...option, animation: false, aria: { enabled: true, label: { description } } },
      { notMerge: true },
    );
  }, [option, description]);
  useLayoutEffect(() => {
    chart.current?.resize({ height });
    // The paper does not wait for the next frame.
    chart.current?.getZr().flush();
  }, [isPrinting, height]);
  return (
    <div
      ref={place}
      className="overview-chart"
      style={{ height }}
      role="img"
      aria-label={description}
    />
  );
}
