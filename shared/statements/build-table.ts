import type { HeadLine, TableBlock, TableCell, TableRow } from '../document/index.ts';
import type { BlockSpec, CellSpec, HeadLineSpec, TableSpec } from '../pack/index.ts';
import { Node, type ReportContext, type Variables } from '../report/index.ts';
import { BodyBuilder } from './body.ts';
import { CellMaker } from './cells.ts';
import { type DraftCell, type DraftRow, draftRow } from './draft.ts';
import { FormulaFinder } from './formulas.ts';
import { headerRows } from './header.ts';
import { dropCovered, fillGaps, mergeEqual } from './merging.ts';

/** A table and the sheet on which it stands. */
export interface BuiltTable {
  readonly block: TableBlock;
  readonly spec: TableSpec;
  readonly sheet: string;
}

/**
 * Computes the tables of one table description: one, or one for each element of `per`. `only`: no
 * other than the table of this id.
 * Throws a WordingError where the description cannot be carried out.
 */
export function buildTables(
  context: ReportContext,
  spec: TableSpec,
  variables: Variables = {},
  only?: string,
): readonly BuiltTable[] {
  const place = `tables/${spec.id}`;
  if (!spec.per) return [new TableBuilder(context, spec, variables, context.root, spec.id).build()];
  const { each, as, if: condition, emptyInstance } = spec.per;
  const value = context.engine.value(each, variables, `${place}.per.each`);
  const elements: readonly unknown[] = Array.isArray(value) ? value : [];
  const chosen = elements.filter(
    (one) =>
      condition === undefined ||
      context.engine.holds(condition, { ...variables, [as]: one }, `${place}.per.if`),
  );
  if (chosen.length === 0 && emptyInstance === true) {
    const blank = { ...variables, [as]: null, number: 1 };
    const nothing = context.root.narrowed({ unit: [] });
    return [new TableBuilder(context, spec, blank, nothing, spec.id).build()];
  }
  return chosen.flatMap((one, index) => {
    const id = `${spec.id}-${index + 1}`;
    if (only !== undefined && only !== id) return [];
    const own = { ...variables, [as]: one, number: index + 1 };
    const node = one instanceof Node ? one : context.root;
    return [new TableBuilder(context, spec, own, node, id).build()];
  });
}

class TableBuilder {
  readonly #context: ReportContext;
  readonly #spec: TableSpec;
  /** Those that are printed. */
  readonly #columns: TableSpec['columns'];
  readonly #variables: Variables;
  readonly #node: Node;
  readonly #id: string;
  readonly #place: string;

  constructor(
    context: ReportContext,
    spec: TableSpec,
    variables: Variables,
    node: Node,
    id: string,
  ) {
    this.#context = context;
    this.#spec = spec;
    this.#node = spec.where ? node.narrowed(spec.where) : node;
    this.#variables = { ...variables, table: this.#node };
    this.#id = id;
    this.#place = `tables/${spec.id}`;
    this.#columns = spec.columns.filter(
      ({ when }, index) => when === undefined || this.#holds(when, `columns.${index}.when`),
    );
  }

  #text(source: string | undefined, part: string): string {
    if (source === undefined) return '';
    return this.#context.engine.plain(source, this.#variables, `${this.#place}.${part}`).trim();
  }

  #holds(condition: string, part: string): boolean {
    return this.#context.engine.holds(condition, this.#variables, `${this.#place}.${part}`);
  }

  build(): BuiltTable {
    const spec = this.#spec;
    const isEmpty = spec.empty !== undefined && this.#holds(spec.empty.when, 'empty.when');
    const own = isEmpty ? spec.empty?.body : undefined;
    const header = this.#header();
    const title = this.#text(spec.title, 'title').replaceAll('\n', '');
    const heading = spec.heading ?? 0;
    const subtitle = this.#text(spec.subtitle, 'subtitle');
    const block: TableBlock = {
      kind: 'table',
      id: this.#id,
      title,
      ...(heading === 1 || heading === 2 || heading === 3 ? { titleLevel: heading } : {}),
      isTitleInContents: spec.isInContents ?? heading > 0,
      isOnNewPage: spec.newPage ?? true,
      ...(subtitle === '' ? {} : { subtitle }),
      top: this.#headLines(spec.top, 'top'),
      above: {
        isRow: spec.above?.some(({ isRow }) => isRow) ?? false,
        lines: this.#headLines(spec.above, 'above'),
      },
      columns: this.#columns.map(({ id, width }) => (width === undefined ? { id } : { id, width })),
      headerRowCount: header.length,
      rows: this.#rows(header, own ?? spec.body, own ? 'empty.body' : 'body'),
      notes: this.#notes(isEmpty),
      isEmpty,
    };
    const sheet = this.#text(spec.sheet, 'sheet') || title;
    return { block, spec, sheet };
  }

  /** The lines in which something stands. */
  #headLines(specs: readonly HeadLineSpec[] | undefined, part: string): HeadLine[] {
    return (specs ?? []).flatMap((spec, index) => {
      const text = (side: 'left' | 'center' | 'right'): string =>
        this.#text(spec[side], `${part}.${index}.${side}`);
      const line = { left: text('left'), center: text('center'), right: text('right') };
      return line.left + line.center + line.right === '' ? [] : [line];
    });
  }

  #notes(isEmpty: boolean): string[] {
    const { notes, empty } = this.#spec;
    const shown = (notes ?? []).flatMap((note) => {
      if (typeof note === 'string') return [aligned(note) + this.#text(note, 'notes')];
      if (!this.#holds(note.when, 'notes.when')) return [];
      return [aligned(note.text) + this.#text(note.text, 'notes')];
    });
    return [...shown, isEmpty ? this.#text(empty?.note, 'empty.note') : ''].filter(
      (note) => note.trim() !== '',
    );
  }

  #cellMaker(): CellMaker {
    return new CellMaker(this.#context.engine, this.#context.pack, this.#spec.style);
  }

  #header(): DraftRow[] {
    const { hasHeader, headerRows: literal } = this.#spec;
    const columns = this.#columns;
    const rows =
      hasHeader === false ? [] : headerRows(columns, (text) => this.#text(text, 'columns'));
    const cells = this.#cellMaker();
    const at = {
      scope: this.#node.scope,
      variables: this.#variables,
      depth: 0,
      isBold: false,
      place: `${this.#place}.headerRows`,
    };
    const extra = (literal ?? []).map((specs) =>
      literalRow(specs, columns, (spec) => cells.make(undefined, spec, at)),
    );
    return [...rows, ...extra];
  }

  #rows(header: readonly DraftRow[], blocks: readonly BlockSpec[], part: string): TableRow[] {
    const columns = this.#columns;
    const { engine } = this.#context;
    const spec = { columns, where: this.#spec.where };
    const builder = new BodyBuilder(engine, this.#cellMaker(), spec, this.#place);
    const body = builder.build(blocks, this.#node, this.#variables, part);
    const merged = columns.flatMap((column, index) => (column.mergeEqual === true ? [index] : []));
    dropCovered(body);
    mergeEqual(body, merged);
    const all = [...header, ...body];
    fillGaps(all, columns.length);
    const index = new Map(columns.map((column, position) => [column.id, position]));
    const across = new Map(
      columns.map((column, position) => [
        position,
        (column.across ?? []).flatMap((id) => index.get(id) ?? []),
      ]),
    );
    const formulas = new FormulaFinder(all, across);
    return all.map((row) => finishedRow(row, formulas));
  }
}

/** The full-width spaces with which the pack sets a second line of notes below the first. */
function aligned(note: string): string {
  return /^\u3000*/u.exec(note)?.[0] ?? '';
}

/** Cells in order, or by column: then what stands below a cell that reaches over it is left out. */
function literalRow(
  specs: NonNullable<TableSpec['headerRows']>[number],
  columns: TableSpec['columns'],
  make: (spec: CellSpec) => DraftCell,
): DraftRow {
  const row = draftRow();
  let free = 0;
  const put = (column: number, spec: CellSpec): void => {
    const cell = make(spec);
    row.cells.set(column, { ...cell, align: 'center' });
    free = column + cell.span;
  };
  if (Array.isArray(specs)) for (const spec of specs) put(free, spec);
  else
    for (const [index, { id }] of columns.entries()) if (index >= free) put(index, specs[id] ?? '');
  return row;
}

function finishedRow(row: DraftRow, formulas: FormulaFinder): TableRow {
  const cells = [...row.cells]
    .toSorted(([a], [b]) => a - b)
    .map(([column, cell]) => finishedCell(row, column, cell, formulas));
  return row.heightPt === undefined ? { cells } : { cells, heightPt: row.heightPt };
}

function finishedCell(
  row: DraftRow,
  column: number,
  cell: DraftCell,
  formulas: FormulaFinder,
): TableCell {
  const formula = formulas.find(row, column, cell);
  const { text, align, isBold, indent, number, figure } = cell;
  return {
    column,
    columnSpan: cell.span,
    rowSpan: cell.rows,
    text,
    align,
    isBold,
    indent,
    ...(number
      ? { number: { value: number.value, format: number.format, ...(formula ? { formula } : {}) } }
      : {}),
    ...(figure ? { figure } : {}),
  };
}
