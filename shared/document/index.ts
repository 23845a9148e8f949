export { type ChartOption, chartOption } from './chart-option.ts';
export type * from './model.ts';
