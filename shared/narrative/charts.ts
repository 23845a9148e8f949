import type { ChartBlock, FigureReference } from '../document/index.ts';
import { type Measure, evaluate } from '../ledger/index.ts';
import type { ChartSpec } from '../pack/index.ts';
import {
  type Node,
  type ReportContext,
  type Variables,
  excelFormat,
  excelValue,
  resolveStyle,
} from '../report/index.ts';

interface Point {
  readonly label: string;
  readonly values: readonly number[];
  readonly figures: readonly FigureReference[];
}

/** A chart of the pack with its data; undefined where its condition does not hold. */
export function buildChart(context: ReportContext, spec: ChartSpec): ChartBlock | undefined {
  const { engine, pack } = context;
  const place = `pack.yaml › charts.${spec.id}`;
  if (spec.when !== undefined && !engine.holds(spec.when, {}, place)) return undefined;
  const style = resolveStyle(pack.unit, pack.numbers.table, { decimals: 2 }, spec.style);
  const point = (
    one: { readonly label: string; readonly amounts: readonly Measure[] },
    node: Node,
    variables: Variables,
  ): Point => {
    const amounts = one.amounts.map((measure) => evaluate(measure, node.scope, pack.measures));
    return {
      label: engine.plain(one.label, variables, place),
      values: amounts.map(({ fen }) => excelValue(fen, style)),
      figures: amounts.map(({ key, fen, sources }) => ({ key, fen, sources })),
    };
  };
  const points = Array.isArray(spec.points)
    ? spec.points.map((one) => point(one, context.root, {}))
    : listedPoints(context, spec.points, point);
  return {
    kind: 'chart',
    id: spec.id,
    title: engine.plain(spec.title, {}, place),
    type: spec.type,
    categories: points.map((one) => one.label),
    series: spec.series.map((name, index) => ({
      name: engine.plain(name, {}, place),
      values: points.map((one) => one.values[index] ?? 0),
      figures: points.flatMap((one) => one.figures[index] ?? []),
    })),
    unit: pack.unit === 'wan' ? '万元' : '元',
    format: excelFormat({ ...style, zero: undefined }),
    hasPercentLabels: spec.hasPercentLabels ?? false,
  };
}

type ListedPoints = Exclude<ChartSpec['points'], readonly unknown[]>;

function listedPoints(
  context: ReportContext,
  points: ListedPoints,
  point: (one: ListedPoints, node: Node, variables: Variables) => Point,
): Point[] {
  const nodes: unknown = context.root.liquidMethodMissing(points.list);
  const listed: readonly Node[] = Array.isArray(nodes) ? nodes : [];
  return listed.map((node) => point(points, node, { item: node }));
}
