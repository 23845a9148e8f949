import {
  type Condition,
  DIMENSIONS,
  type Dimension,
  type Scope,
  type Where,
} from '../ledger/index.ts';
import type {
  BlockSpec,
  CellSpec,
  EachBlock,
  GroupBlock,
  ItemsBlock,
  LineBlock,
  RowBlock,
  SidesBlock,
  TableSpec,
  TreeBlock,
} from '../pack/index.ts';
import { Node, type Variables, type WordingEngine } from '../report/index.ts';
import type { CellMaker, CellPlace } from './cells.ts';
import { type DraftRow, NamedRows, type Total, draftRow } from './draft.ts';
import { treeNodes } from './tree.ts';

/** Where blocks stand: the scope of their amounts, their variables and their columns. */
interface BlockPlace {
  readonly scope: Scope;
  readonly variables: Variables;
  /** Node whose children trees show. */
  readonly node: Node;
  /** Columns that the rows fill; the others belong to an enclosing block. */
  readonly columns: readonly number[];
  readonly depth: number;
  readonly place: string;
}

/** Builds the body rows of one table from its blocks. */
export class BodyBuilder {
  readonly #engine: WordingEngine;
  readonly #cells: CellMaker;
  readonly #columns: TableSpec['columns'];
  readonly #columnIndex: ReadonlyMap<string, number>;
  readonly #place: string;
  readonly #tableWhere: Where | undefined;
  #named = new NamedRows();
  #rowNumber = 0;

  /** @param place Place of the table in the pack, for messages. */
  constructor(
    engine: WordingEngine,
    cells: CellMaker,
    { columns, where }: Pick<TableSpec, 'columns' | 'where'>,
    place: string,
  ) {
    this.#place = place;
    this.#tableWhere = where;
    this.#engine = engine;
    this.#cells = cells;
    this.#columns = columns;
    this.#columnIndex = new Map(columns.map((column, index) => [column.id, index]));
  }

  /** The rows of a part of the table, its body, whose amounts refer to `node`. */
  build(blocks: readonly BlockSpec[], node: Node, variables: Variables, part: string): DraftRow[] {
    const place = `${this.#place}.${part}`;
    const columns = this.#columns.map((_, index) => index);
    return this.#blocks(blocks, { scope: node.scope, node, variables, columns, depth: 0, place });
  }

  #blocks(blocks: readonly BlockSpec[], at: BlockPlace): DraftRow[] {
    return blocks.flatMap((block, index) => {
      this.#engine.step();
      const place = `${at.place}.${index}`;
      if (block.when !== undefined && !this.#engine.holds(block.when, at.variables, place))
        return [];
      return this.#block(block, { ...at, place });
    });
  }

  #block(block: BlockSpec, at: BlockPlace): DraftRow[] {
    if ('row' in block) return [this.#row(block, at)];
    if ('line' in block) return [this.#line(block, at)];
    if ('tree' in block) return this.#tree(block, at);
    if ('each' in block) return this.#remember(block.id, this.#each(block, at));
    if ('items' in block) return this.#remember(block.id, this.#items(block, at));
    if ('sides' in block) return this.#sides(block, at);
    return this.#remember(block.id, this.#group(block, at));
  }

  #remember(id: string | undefined, topRows: DraftRow[]): DraftRow[] {
    if (id !== undefined) this.#named.add(id, topRows);
    return topRows;
  }

  #where(where: Where | undefined, at: BlockPlace): Scope {
    if (!where) return at.scope;
    const filled: Partial<Record<Dimension, Condition>> = { ...where };
    for (const dimension of DIMENSIONS) {
      const condition = where[dimension];
      if (typeof condition !== 'string') continue;
      filled[dimension] = this.#engine.plain(condition, at.variables, `${at.place}.where`);
    }
    return at.scope.where(filled);
  }

  #totals({ totalOf = [] }: RowBlock | LineBlock): Total[] {
    const among = this.#named;
    return totalOf.map((id) =>
      id.startsWith('-') ? { sign: -1, id: id.slice(1), among } : { sign: 1, id, among },
    );
  }

  #startRow(block: RowBlock | LineBlock, at: BlockPlace): [DraftRow, CellPlace] {
    this.#rowNumber += 1;
    const cellPlace = {
      scope: this.#where(block.where, at),
      variables: { ...at.variables, row: this.#rowNumber },
      depth: at.depth,
      isBold: block.bold ?? false,
      place: at.place,
    };
    return [draftRow(this.#totals(block), block.height), cellPlace];
  }

  #row(block: RowBlock, at: BlockPlace): DraftRow {
    const [row, cellPlace] = this.#startRow(block, at);
    const within = { ...cellPlace, place: `${at.place}.row` };
    if (Array.isArray(block.row)) this.#fillInOrder(row, block.row, at.columns, within);
    else this.#fillByColumn(row, block.row, at.columns, within, false);
    const [only] = this.#remember(block.id, [row]);
    return only ?? row;
  }

  #line(block: LineBlock, at: BlockPlace): DraftRow {
    const [row, cellPlace] = this.#startRow(block, at);
    const within = { ...cellPlace, place: `${at.place}.line` };
    this.#fillByColumn(row, block.line, at.columns, within, true);
    this.#remember(block.id, [row]);
    return row;
  }

  #fillInOrder(
    row: DraftRow,
    specs: readonly CellSpec[],
    columns: readonly number[],
    at: CellPlace,
  ): void {
    let position = 0;
    for (const [index, spec] of specs.entries()) {
      const column = columns[position];
      if (column === undefined) return;
      const cell = this.#cells.make(undefined, spec, { ...at, place: `${at.place}.${index}` });
      row.cells.set(column, cell);
      position += cell.span;
    }
  }

  /** `isWhole`: the columns' own texts are shown too, not only their amounts. */
  #fillByColumn(
    row: DraftRow,
    own: Readonly<Record<string, CellSpec>>,
    columns: readonly number[],
    at: CellPlace,
    isWhole: boolean,
  ): void {
    let coveredUntil = -1;
    for (const index of columns) {
      const column = this.#columns[index];
      if (!column || index < coveredUntil) continue;
      const spec = own[column.id];
      const isTextOnly = column.text !== undefined || isBare(column);
      const used = spec ?? (isTextOnly && !isWhole ? '' : undefined);
      const place =
        spec === undefined ? `${this.#place}.columns.${index}` : `${at.place}.${column.id}`;
      const cell = this.#cells.make(column, used, { ...at, place });
      row.cells.set(index, cell);
      coveredUntil = index + cell.span;
    }
  }

  #tree(block: TreeBlock, at: BlockPlace): DraftRow[] {
    const rows: DraftRow[] = [];
    const top = this.#treeRows(block, at, block.tree.levels, at.node, rows);
    this.#remember(block.id, top);
    return rows;
  }

  #treeRows(
    block: TreeBlock,
    at: BlockPlace,
    levels: TreeBlock['tree']['levels'],
    parent: Node,
    rows: DraftRow[],
  ): DraftRow[] {
    const [level, ...deeper] = levels;
    if (level === undefined) return [];
    const depth = block.tree.levels.length - levels.length;
    return treeNodes(parent, level, block.tree, depth === 0).map((node) => {
      this.#rowNumber += 1;
      const row = draftRow();
      rows.push(row);
      const cellPlace = {
        scope: node.scope,
        variables: { ...at.variables, ...familyOf(node), depth, row: this.#rowNumber },
        depth: at.depth + depth,
        isBold: block.tree.boldLevels?.includes(level) ?? false,
        place: `${at.place}.cells`,
      };
      this.#fillByColumn(row, block.cells ?? {}, at.columns, cellPlace, true);
      row.children.push(...this.#treeRows(block, at, deeper, node, rows));
      return row;
    });
  }

  #each(block: EachBlock, at: BlockPlace): DraftRow[] {
    const value = this.#engine.value(block.each, at.variables, `${at.place}.each`);
    const listed: readonly unknown[] = Array.isArray(value) ? value : [];
    const chosen = listed.filter(
      (one) =>
        block.if === undefined ||
        this.#engine.holds(block.if, { ...at.variables, [block.as]: one }, `${at.place}.if`),
    );
    if (chosen.length === 0) {
      return this.#blocks(block.empty ?? [], { ...at, place: `${at.place}.empty` });
    }
    return chosen.flatMap((one, index) => this.#element(block, one, index + 1, at));
  }

  #items(block: ItemsBlock, at: BlockPlace): DraftRow[] {
    return block.items.flatMap((one, index) => this.#element(block, one, index + 1, at));
  }

  #element(
    block: EachBlock | ItemsBlock,
    element: unknown,
    number: number,
    at: BlockPlace,
  ): DraftRow[] {
    const node = element instanceof Node ? this.#withinTable(element) : at.node;
    const around = this.#named;
    this.#named = new NamedRows(around);
    const rows = this.#blocks(block.rows, {
      ...at,
      place: `${at.place}.rows`,
      scope: element instanceof Node ? node.scope : at.scope,
      node,
      variables: { ...at.variables, [block.as]: element, number },
    });
    this.#named = around;
    return rows;
  }

  /** A unit or project of the whole department, narrowed to the money of the table. */
  #withinTable(node: Node): Node {
    return this.#tableWhere ? node.narrowed(this.#tableWhere) : node;
  }

  #group(block: GroupBlock, at: BlockPlace): DraftRow[] {
    const labels = Object.keys(block.cells).flatMap((id) => this.#columnIndex.get(id) ?? []);
    const cellPlace = {
      scope: at.scope,
      variables: { ...at.variables, row: this.#rowNumber + 1 },
      depth: at.depth,
      isBold: false,
      place: `${at.place}.cells`,
    };
    const made = labels.map((index) => {
      const column = this.#columns[index];
      return [index, this.#cells.make(column, block.cells[column?.id ?? ''], cellPlace)] as const;
    });
    const reserved = new Set(
      made.flatMap(([index, cell]) => Array.from({ length: cell.span }, (_, step) => index + step)),
    );
    const columns = at.columns.filter((column) => !reserved.has(column));
    const rows = this.#blocks(block.group, { ...at, columns, place: `${at.place}.group` });
    const [first] = rows;
    for (const [index, cell] of made) {
      first?.cells.set(index, { ...cell, rows: rows.length });
    }
    return rows;
  }

  #sides(block: SidesBlock, at: BlockPlace): DraftRow[] {
    const start = this.#rowNumber;
    const sides = block.sides.map((side, index) => {
      const columns = side.columns.flatMap((id) => this.#columnIndex.get(id) ?? []);
      this.#rowNumber = start;
      const place = `${at.place}.sides.${index}.rows`;
      return this.#blocks(side.rows, { ...at, columns, place });
    });
    const height = Math.max(...sides.map((rows) => rows.length));
    this.#rowNumber = start + height;
    const rows = Array.from({ length: height }, (_, index) =>
      this.#besideRow(block, sides, index, start + index + 1, at),
    );
    return this.#remember(block.id, rows);
  }

  #besideRow(
    block: SidesBlock,
    sides: readonly (readonly DraftRow[])[],
    index: number,
    number: number,
    at: BlockPlace,
  ): DraftRow {
    const row = draftRow();
    row.parts.push(...sides.flatMap((rows) => rows[index] ?? []));
    if (block.lead) {
      const cellPlace = {
        scope: at.scope,
        variables: { ...at.variables, row: number },
        depth: 0,
        isBold: false,
        place: `${at.place}.lead`,
      };
      const columns = Object.keys(block.lead).flatMap((id) => this.#columnIndex.get(id) ?? []);
      this.#fillByColumn(row, block.lead, columns, cellPlace, true);
    }
    for (const [column, cell] of row.parts.flatMap((part) => [...part.cells])) {
      row.cells.set(column, cell);
    }
    return row;
  }
}

/** A tree's node and those above it. */
function familyOf(node: Node): Variables {
  const parent = node.parent;
  return { item: node, parent: parent ?? null, grandparent: parent?.parent ?? null };
}

function isBare(column: TableSpec['columns'][number]): boolean {
  return (
    column.amount === undefined &&
    column.percent === undefined &&
    column.growth === undefined &&
    column.value === undefined
  );
}
