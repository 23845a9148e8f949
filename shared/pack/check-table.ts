import { LEVELS, type Level, type Measure } from '../ledger/index.ts';
import { type Problem, problem } from '../result/index.ts';
import type { PlaceOf } from './assemble-pack.ts';
import { hint } from './known-names.ts';
import { missingMeasures } from './missing-measures.ts';
import type { Pack } from './pack.ts';
import type { BlockSpec, CellSpec, TableSpec } from './table-schema.ts';

type Path = readonly PropertyKey[];

/** What a part of a table names: measures, columns, rows. */
interface Use {
  readonly path: Path;
  readonly measures?: readonly (Measure | undefined)[];
  readonly columns?: readonly string[];
  readonly totalOf?: readonly string[] | undefined;
  readonly levels?: readonly Level[];
}

function measuresOf(cell: CellSpec | TableSpec['columns'][number]): (Measure | undefined)[] {
  if (typeof cell === 'string') return [];
  const { amount, percent, growth } = cell;
  return [amount, percent?.part, percent?.base, growth?.now, growth?.prior];
}

type Cells = readonly CellSpec[] | Readonly<Record<string, CellSpec>>;

function usesOfCells(cells: Cells | undefined, path: Path): Use[] {
  if (cells === undefined) return [];
  const isInOrder = Array.isArray(cells);
  return Object.entries(cells).map(([key, cell]) => ({
    path: [...path, isInOrder ? Number(key) : key],
    measures: measuresOf(cell),
    columns: isInOrder ? [] : [key],
  }));
}

function usesOfBlocks(blocks: readonly BlockSpec[] | undefined, path: Path): Use[] {
  return (blocks ?? []).flatMap((block, index) => usesOfBlock(block, [...path, index]));
}

function usesOfBlock(block: BlockSpec, path: Path): Use[] {
  const within = (...inner: Path): Path => [...path, ...inner];
  if ('row' in block || 'line' in block) {
    const cells =
      'row' in block
        ? usesOfCells(block.row, within('row'))
        : usesOfCells(block.line, within('line'));
    return [...cells, { path: within('totalOf'), totalOf: block.totalOf }];
  }
  if ('tree' in block) {
    const { levels, by } = block.tree;
    const own = { path: within('tree', 'levels'), levels, measures: [by] };
    return [own, ...usesOfCells(block.cells, within('cells'))];
  }
  if ('each' in block) {
    return [
      ...usesOfBlocks(block.rows, within('rows')),
      ...usesOfBlocks(block.empty, within('empty')),
    ];
  }
  if ('items' in block) return usesOfBlocks(block.rows, within('rows'));
  if ('group' in block) {
    return [
      ...usesOfCells(block.cells, within('cells')),
      ...usesOfBlocks(block.group, within('group')),
    ];
  }
  const sides = block.sides.flatMap(({ columns, rows }, index) => [
    { path: within('sides', index, 'columns'), columns },
    ...usesOfBlocks(rows, within('sides', index, 'rows')),
  ]);
  return [...usesOfCells(block.lead, within('lead')), ...sides];
}

/** The ids of the blocks of a table, of those within others too. */
function idsIn(blocks: readonly BlockSpec[]): string[] {
  return blocks.flatMap((block) => {
    const inner = [
      ...('rows' in block ? idsIn(block.rows) : []),
      ...('empty' in block ? idsIn(block.empty ?? []) : []),
      ...('group' in block ? idsIn(block.group) : []),
      ...('sides' in block ? block.sides.flatMap(({ rows }) => idsIn(rows)) : []),
    ];
    return block.id === undefined ? inner : [block.id, ...inner];
  });
}

/** A level that stands below one of the same codes must be a deeper one. */
function misplacedLevel(levels: readonly Level[]): Level | undefined {
  return levels.find((level, index) => {
    const { dimension, digits } = LEVELS[level];
    return levels.slice(0, index).some((above) => {
      const outer = LEVELS[above];
      return outer.dimension === dimension && (outer.digits ?? 0) >= (digits ?? 0);
    });
  });
}

/** What a table names that is not there, and levels in a wrong order. */
export function checkTable(pack: Pack, table: TableSpec, placeOf: PlaceOf): Problem[] {
  const columns = table.columns.map(({ id }) => id);
  const ids = idsIn([...table.body, ...(table.empty?.body ?? [])]);
  const uses: Use[] = [
    ...table.columns.map((column, index) => ({
      path: ['columns', index],
      measures: measuresOf(column),
      columns: column.across ?? [],
    })),
    ...(table.headerRows ?? []).flatMap((cells, index) =>
      usesOfCells(cells, ['headerRows', index]),
    ),
    ...usesOfBlocks(table.body, ['body']),
    ...usesOfBlocks(table.empty?.body, ['empty', 'body']),
  ];
  return uses.flatMap((use) => {
    const at = placeOf(use.path);
    const unknownColumns = (use.columns ?? []).filter((id) => !columns.includes(id));
    const unknownRows = (use.totalOf ?? [])
      .map((id) => id.replace(/^-/, ''))
      .filter((id) => !ids.includes(id));
    const misplaced = misplacedLevel(use.levels ?? []);
    return [
      ...missingMeasures(pack, use.measures ?? [], at),
      ...unknownColumns.map((id) =>
        problem(
          'PACK-COLUMN',
          `${at}：表“${table.id}”没有编号为“${id}”的列${hint(id, columns)}`,
          at,
        ),
      ),
      ...unknownRows.map((id) =>
        problem('PACK-ROW', `${at}：表“${table.id}”没有编号为“${id}”的块或行${hint(id, ids)}`, at),
      ),
      ...(misplaced === undefined
        ? []
        : [
            problem(
              'PACK-LEVEL',
              `${at}：层次“${misplaced}”应排在它的上级后面，如 [functionClass, functionSection, functionItem]。`,
              at,
            ),
          ]),
    ];
  });
}
