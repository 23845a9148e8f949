import { type Problem, problem } from '../result/index.ts';
import { hint } from './known-names.ts';
import type { Pack } from './pack.ts';
import type { BlockSpec, CellSpec, TableSpec } from './table-schema.ts';

type Path = readonly (string | number)[];

/** Cells that nothing would print, and why. */
interface Mistake {
  readonly path: Path;
  readonly words: string;
}

function spanOf(cell: CellSpec | undefined): number {
  return typeof cell === 'object' ? (cell.span ?? 1) : 1;
}

function isBlank(cell: CellSpec | undefined): boolean {
  if (typeof cell !== 'object') return (cell ?? '') === '';
  const { text = '', amount, percent, growth, value } = cell;
  return text === '' && [amount, percent, growth, value].every((one) => one === undefined);
}

/** Looks for cells that find no column: in a table of these columns, in the order in which they stand. */
class CellChecker {
  readonly #all: readonly string[];

  constructor(all: readonly string[]) {
    this.#all = all;
  }

  /** @param columns Columns that the rows fill; the others belong to an enclosing block. */
  blocks(blocks: readonly BlockSpec[], columns: readonly string[], path: Path): Mistake[] {
    return [
      ...blocks.flatMap((block, index) => this.#block(block, columns, [...path, index])),
      ...coveredFromAbove(blocks, path),
    ];
  }

  #block(block: BlockSpec, columns: readonly string[], path: Path): Mistake[] {
    if ('row' in block) return this.cells(block.row, columns, [...path, 'row']);
    if ('line' in block) return this.cells(block.line, columns, [...path, 'line']);
    if ('tree' in block) return this.cells(block.cells ?? {}, columns, [...path, 'cells']);
    if ('each' in block) {
      return [
        ...this.blocks(block.rows, columns, [...path, 'rows']),
        ...this.blocks(block.empty ?? [], columns, [...path, 'empty']),
      ];
    }
    if ('items' in block) return this.blocks(block.rows, columns, [...path, 'rows']);
    if ('sides' in block) {
      return block.sides.flatMap((side, index) =>
        this.blocks(side.rows, side.columns, [...path, 'sides', index, 'rows']),
      );
    }
    return this.#group(block, columns, path);
  }

  #group(
    block: Extract<BlockSpec, { group: unknown }>,
    columns: readonly string[],
    path: Path,
  ): Mistake[] {
    const reserved = Object.entries(block.cells).flatMap(([id, cell]) => {
      const start = this.#all.indexOf(id);
      return this.#all.slice(start, start + spanOf(cell));
    });
    const inner = columns.filter((id) => !reserved.includes(id));
    return [
      ...this.cells(block.cells, columns, [...path, 'cells']),
      ...this.blocks(block.group, inner, [...path, 'group']),
    ];
  }

  cells(
    cells: readonly CellSpec[] | Readonly<Record<string, CellSpec>>,
    columns: readonly string[],
    path: Path,
  ): Mistake[] {
    return isInOrder(cells)
      ? tooMany(cells, columns.length, path)
      : this.#byColumn(cells, columns, path);
  }

  #byColumn(
    cells: Readonly<Record<string, CellSpec>>,
    columns: readonly string[],
    path: Path,
  ): Mistake[] {
    // What no column of the table is called is told as a wrong name.
    const named = Object.keys(cells).filter((id) => this.#all.includes(id));
    return named.flatMap((id) => {
      const words = columns.includes(id)
        ? this.#reach(id, cells, columns)
        : `这几行里没有“${id}”这一列，写了印不出来${hint(id, columns)}`;
      return words === undefined ? [] : [{ path: [...path, id], words }];
    });
  }

  /** What is wrong with the columns that a cell reaches over. */
  #reach(
    id: string,
    cells: Readonly<Record<string, CellSpec>>,
    columns: readonly string[],
  ): string | undefined {
    const span = spanOf(cells[id]);
    const start = this.#all.indexOf(id);
    const over = this.#all.slice(start + 1, start + span);
    if (over.length < span - 1 || over.some((one) => !columns.includes(one))) {
      const room = columns.length - columns.indexOf(id);
      return `“${id}”要跨 ${span} 列，但是从这一列起只有 ${room} 列。`;
    }
    const covered = over.find((one) => !isBlank(cells[one]));
    return covered === undefined
      ? undefined
      : `“${id}”跨 ${span} 列，盖住了“${covered}”，那一格印不出来。请改小 span，或去掉“${covered}”。`;
  }
}

function isInOrder(
  cells: readonly CellSpec[] | Readonly<Record<string, CellSpec>>,
): cells is readonly CellSpec[] {
  return Array.isArray(cells);
}

/** Cells from left to right that do not find room side by side. */
function tooMany(cells: readonly CellSpec[], room: number, path: Path): Mistake[] {
  const width = cells.reduce((sum, cell) => sum + spanOf(cell), 0);
  if (width <= room) return [];
  const words = `这一行的格共占 ${width} 列，这里只有 ${room} 列，右边多出的印不出来。请去掉多余的格（或改小 span），或给表加列。`;
  return [{ path, words }];
}

/** Texts in rows of cells from left to right that lie under a cell which reaches down over them. */
function coveredFromAbove(blocks: readonly BlockSpec[], path: Path): Mistake[] {
  const reaching = new Map<number, number>();
  return blocks.flatMap((block, index) => {
    // Rows that may be left out, or that may be several, end what can be said for sure.
    if (!('row' in block) || !isInOrder(block.row) || block.when !== undefined) {
      reaching.clear();
      return [];
    }
    return coveredCells(block.row, reaching, [...path, index, 'row']);
  });
}

function coveredCells(
  cells: readonly CellSpec[],
  reaching: Map<number, number>,
  path: Path,
): Mistake[] {
  const covered = new Set([...reaching].filter(([, rows]) => rows > 0).map(([column]) => column));
  for (const column of covered) reaching.set(column, (reaching.get(column) ?? 0) - 1);
  let column = 0;
  return cells.flatMap((cell, index) => {
    const start = column;
    column += spanOf(cell);
    if (!covered.has(start)) {
      const rows = typeof cell === 'object' ? (cell.rows ?? 1) : 1;
      for (let at = start; at < column; at += 1) reaching.set(at, rows - 1);
      return [];
    }
    if (isBlank(cell)) return [];
    const words = `第 ${index + 1} 格的位置被上面一格的 rows 占了，印不出来。请在这里先写一个空格 ''，内容顺次写在后面。`;
    return [{ path: [...path, index], words }];
  });
}

function mistakesIn(table: TableSpec): Mistake[] {
  const columns = table.columns.map(({ id }) => id);
  const checker = new CellChecker(columns);
  return [
    ...(table.headerRows ?? []).flatMap((cells, index) =>
      checker.cells(cells, columns, ['headerRows', index]),
    ),
    ...checker.blocks(table.body, columns, ['body']),
    ...checker.blocks(table.empty?.body ?? [], columns, ['empty', 'body']),
  ];
}

/** Cells of a pack's tables for which there is no column, or none that is free: they are not printed. */
export function cellMistakes({ tables }: Pack): Problem[] {
  return tables.flatMap((table) =>
    mistakesIn(table).map(({ path, words }) => {
      const at = [`tables/${table.id}`, ...path].join('.');
      return problem('PACK-CELLS', `${at}：表“${table.id}”：${words}`, at);
    }),
  );
}
