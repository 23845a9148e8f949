import { Liquid, LiquidError } from 'liquidjs';
import type { Measure } from '../ledger/index.ts';
import { type Problem, problem } from '../result/index.ts';
import type { Pack } from './pack.ts';
import type { BlockSpec, CellSpec, TableSpec } from './table-schema.ts';

type PlaceOf = (path: readonly PropertyKey[]) => string;

/** The measures that a measure names, and theirs. */
function namesIn(measure: Measure): string[] {
  if (typeof measure === 'string') return [measure];
  if ('sum' in measure) return measure.sum.flatMap(namesIn);
  if ('minus' in measure) return measure.minus.flatMap(namesIn);
  return [];
}

function missingMeasures(
  pack: Pack,
  used: readonly (Measure | undefined)[],
  at: string,
): Problem[] {
  return used
    .flatMap((measure) => (measure === undefined ? [] : namesIn(measure)))
    .filter((name) => !Object.hasOwn(pack.measures, name))
    .map((name) =>
      problem(
        'PACK-MEASURE',
        `${at}：没有名为“${name}”的指标，请在 pack.yaml 的 measures 里定义它或改正名称。`,
        at,
      ),
    );
}

/** A measure that is added up from more than this is a chain of doublings. */
const LARGEST_MEASURE = 500;

/** How many selections of lines a measure is added up from; endless where it uses itself. */
function sizesOf({ measures }: Pack): (measure: Measure) => number {
  const known = new Map<string, number>();
  const sizeOfName = (name: string): number => {
    const size = known.get(name);
    if (size !== undefined) return size;
    // What is asked for again before it is known uses itself.
    known.set(name, Infinity);
    const measure = Object.hasOwn(measures, name) ? measures[name] : undefined;
    const found = measure === undefined ? 1 : sizeOf(measure);
    known.set(name, found);
    return found;
  };
  const sizeOf = (measure: Measure): number => {
    const names = namesIn(measure).reduce((sum, name) => sum + sizeOfName(name), 0);
    return Math.max(1, names) + ownParts(measure);
  };
  return sizeOf;
}

/** The selections that stand in the measure itself. */
function ownParts(measure: Measure): number {
  if (typeof measure === 'string') return 0;
  if ('sum' in measure) return measure.sum.reduce((sum, part) => sum + ownParts(part), 0);
  if ('minus' in measure) return measure.minus.reduce((sum, part) => sum + ownParts(part), 0);
  return 1;
}

/** A measure that is defined by itself would never end, one of doublings not in a lifetime. */
function endlessMeasures(pack: Pack, placeOf: PlaceOf): Problem[] {
  const sizeOf = sizesOf(pack);
  return Object.entries(pack.measures).flatMap(([name, measure]) => {
    const size = sizeOf(measure);
    if (size <= LARGEST_MEASURE) return [];
    const at = placeOf(['measures', name]);
    const reason = size === Infinity ? '绕了一圈又用到自己' : '由太多项相加而成';
    return problem('PACK-MEASURE', `${at}：指标“${name}”${reason}，请改正。`, at);
  });
}

interface CellUse {
  readonly measures: readonly (Measure | undefined)[];
  readonly columns: readonly string[];
}

function measuresOf(cell: CellSpec | TableSpec['columns'][number]): (Measure | undefined)[] {
  if (typeof cell === 'string') return [];
  return [
    cell.amount,
    cell.percent?.part,
    cell.percent?.base,
    cell.growth?.now,
    cell.growth?.prior,
  ];
}

function useOfCells(
  cells: readonly CellSpec[] | Readonly<Record<string, CellSpec>> | undefined,
): CellUse {
  if (cells === undefined) return { measures: [], columns: [] };
  const columns = Array.isArray(cells) ? [] : Object.keys(cells);
  return { measures: Object.values(cells).flatMap(measuresOf), columns };
}

function joined(uses: readonly CellUse[]): CellUse {
  return {
    measures: uses.flatMap((use) => use.measures),
    columns: uses.flatMap((use) => use.columns),
  };
}

function useOfBlock(block: BlockSpec): CellUse {
  if ('row' in block) return useOfCells(block.row);
  if ('line' in block) return useOfCells(block.line);
  if ('tree' in block) {
    return joined([useOfCells(block.cells), { measures: [block.tree.by], columns: [] }]);
  }
  if ('each' in block) return joined([...block.rows, ...(block.empty ?? [])].map(useOfBlock));
  if ('items' in block) return joined(block.rows.map(useOfBlock));
  if ('group' in block) return joined([useOfCells(block.cells), ...block.group.map(useOfBlock)]);
  return joined([
    useOfCells(block.lead),
    ...block.sides.flatMap((side) => [
      { measures: [], columns: side.columns },
      ...side.rows.map(useOfBlock),
    ]),
  ]);
}

function tableProblems(pack: Pack, table: TableSpec, at: string): Problem[] {
  const ids = new Set(table.columns.map((column) => column.id));
  const blocks = [...table.body, ...(table.empty?.body ?? [])];
  const use = joined([
    ...blocks.map(useOfBlock),
    ...(table.headerRows ?? []).map((cells) => useOfCells(cells)),
    {
      measures: table.columns.flatMap(measuresOf),
      columns: table.columns.flatMap((column) => column.across ?? []),
    },
  ]);
  const unknown = [...new Set(use.columns)].filter((id) => !ids.has(id));
  return [
    ...missingMeasures(pack, use.measures, at),
    ...unknown.map((id) =>
      problem(
        'PACK-COLUMN',
        `${at}：表“${table.id}”没有编号为“${id}”的列，请改正或在 columns 里加上。`,
        at,
      ),
    ),
  ];
}

function documentProblems(pack: Pack, placeOf: PlaceOf): Problem[] {
  const tables = new Set(pack.tables.map((table) => table.id));
  return pack.document.flatMap((part, index) => {
    const at = placeOf(['document', index]);
    if ('text' in part) {
      return !Object.hasOwn(pack.templates, part.text)
        ? [problem('PACK-TEXT', `${at}：没有 text/${part.text}.liquid 这个文件。`, at)]
        : [];
    }
    return part.tables
      .filter((id) => !tables.has(id))
      .map((id) =>
        problem('PACK-TABLE', `${at}：没有编号为“${id}”的表，请检查 tables 文件夹。`, at),
      );
  });
}

function textProblems(pack: Pack): Problem[] {
  const liquid = new Liquid({ templates: { ...pack.templates }, extname: '' });
  return Object.entries(pack.templates).flatMap(([name, text]) => {
    try {
      liquid.parse(text, name);
      return [];
    } catch (error) {
      const line = LiquidError.is(error) ? error.token.getPosition()[0] : 1;
      const at = `text/${name}.liquid:${line}`;
      const detail = error instanceof Error ? error.message : '';
      return [problem('PACK-LIQUID', `${at}：文字模板写法有误（${detail}）。`, at)];
    }
  });
}

/** What the schema alone cannot see: names that nothing bears, texts that do not parse. */
export function checkPack(
  pack: Pack,
  placeOf: PlaceOf,
  tablePlaces: ReadonlyMap<string, string>,
): Problem[] {
  const endless = endlessMeasures(pack, placeOf);
  if (endless.length > 0) return endless;
  const named = Object.entries(pack.measures).flatMap(([name, measure]) =>
    missingMeasures(pack, [measure], placeOf(['measures', name])),
  );
  const lists = Object.entries(pack.lists ?? {}).flatMap(([name, list]) =>
    missingMeasures(pack, [list.by], placeOf(['lists', name])),
  );
  const charts = (pack.charts ?? []).flatMap((chart, index) => {
    const amounts = Array.isArray(chart.points)
      ? chart.points.flatMap((point) => point.amounts)
      : chart.points.amounts;
    return missingMeasures(pack, amounts, placeOf(['charts', index]));
  });
  const checks = (pack.checks?.own ?? []).flatMap(({ compares }, index) =>
    missingMeasures(pack, [compares.left, compares.right], placeOf(['checks', 'own', index])),
  );
  const tables = pack.tables.flatMap((table) =>
    tableProblems(pack, table, tablePlaces.get(table.id) ?? 'tables'),
  );
  return [
    ...named,
    ...lists,
    ...charts,
    ...checks,
    ...tables,
    ...documentProblems(pack, placeOf),
    ...textProblems(pack),
  ];
}
