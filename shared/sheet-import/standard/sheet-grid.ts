import type { TableBlock, TableCell } from '../../document/index.ts';
import type { PublishedCell, PublishedDocument } from '../../review/published-document.ts';
import type { BuiltTable } from '../../statements/index.ts';
import { fold } from '../../review/tables/index.ts';
import type { SheetRow } from '../cell-values.ts';

/** A row that the template makes, with the table it belongs to. */
export interface MadeRow {
  readonly table: TableBlock;
  readonly cells: readonly TableCell[];
  readonly isHeader: boolean;
  /** Columns of figures and of running numbers: what stands in them labels no row. */
  readonly figures: ReadonlySet<number>;
}

/** A sheet of a workbook: all rows of its tables, with their numbers. */
export interface FileRow {
  readonly cells: SheetRow;
  readonly sheetRow: number;
}

/** Names of sheets are cut and cleaned when they are written. */
export function sheetKey(name: string): string {
  return [...fold(name.replace(/[[\]:*?/\\]/g, ' '))].slice(0, 24).join('');
}

/** The rows of each sheet of a workbook, by its key. */
export function fileSheets(document: PublishedDocument): Map<string, FileRow[]> {
  const sheets = new Map<string, FileRow[]>();
  for (const block of document.blocks) {
    if (block.kind !== 'table' || block.sheet === undefined) continue;
    const key = sheetKey(block.sheet);
    const rows = sheets.get(key) ?? [];
    const first = block.firstRow ?? 1;
    block.rows.forEach((cells, index) => rows.push({ cells, sheetRow: first + index }));
    sheets.set(key, rows);
  }
  return sheets;
}

function figureColumns({ columns }: BuiltTable['spec']): Set<number> {
  return new Set(
    columns.flatMap(({ amount, percent, growth, value, text }, index) => {
      const isNumbered = text !== undefined && /\b(?:row|number)\b/.test(text);
      const isFilled = [amount, percent, growth, value].some((one) => one !== undefined);
      return isFilled || isNumbered ? [index] : [];
    }),
  );
}

/** The rows that a table makes, header and body. */
export function madeRows({ block, spec }: BuiltTable): MadeRow[] {
  const figures = figureColumns(spec);
  return block.rows.map(({ cells }, index) => ({
    table: block,
    cells,
    isHeader: index < block.headerRowCount,
    figures,
  }));
}

const WRITTEN_FIGURE = /^-?[\d,]+\.\d+%?$/;

/** A cell that says something of a figure: what it shows follows from the lines, it labels nothing. */
function isFigure(cell: TableCell, made: MadeRow): boolean {
  if (made.isHeader) return false;
  return (
    cell.number !== undefined ||
    cell.figure !== undefined ||
    cell.align === 'right' ||
    made.figures.has(cell.column) ||
    WRITTEN_FIGURE.test(cell.text)
  );
}

function isBlankOrFigure({ text, number }: PublishedCell): boolean {
  return text === '' || number !== undefined || WRITTEN_FIGURE.test(text);
}

/** Whether a row has a text that tells it from others. */
export function isLabelled(made: MadeRow): boolean {
  return made.cells.some((cell) => cell.text !== '' && !isFigure(cell, made));
}

/** Whether a row of the file is the one made: all of its texts are the same. */
function isSameRow(made: MadeRow, file: FileRow): boolean {
  let same = 0;
  for (const cell of made.cells) {
    if (isFigure(cell, made)) continue;
    const other = file.cells[cell.column];
    const text = fold(cell.text);
    if (text !== fold(other?.text ?? '') || (text !== '' && other?.covered)) return false;
    if (text !== '') same += 1;
  }
  return same > 0 || file.cells.every(isBlankOrFigure);
}

/**
 * Which row of the file each row made is: the longest common sequence, so that rows which only one side
 * has shift nothing.
 */
export function alignRows(
  made: readonly MadeRow[],
  file: readonly FileRow[],
): Map<MadeRow, FileRow> {
  const width = file.length + 1;
  const best = new Uint32Array((made.length + 1) * width);
  const same = made.map((row) => file.map((other) => isSameRow(row, other)));
  for (let i = made.length - 1; i >= 0; i -= 1) {
    for (let j = file.length - 1; j >= 0; j -= 1) {
      const next = best[(i + 1) * width + j + 1] ?? 0;
      const skip = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      best[i * width + j] = same[i]?.[j] === true ? Math.max(next + 1, skip) : skip;
    }
  }
  return walked(made, file, same, best);
}

function walked(
  made: readonly MadeRow[],
  file: readonly FileRow[],
  same: readonly (readonly boolean[])[],
  best: Uint32Array,
): Map<MadeRow, FileRow> {
  const width = file.length + 1;
  const pairs = new Map<MadeRow, FileRow>();
  let i = 0;
  let j = 0;
  while (i < made.length && j < file.length) {
    const one = made[i];
    const other = file[j];
    const here = best[i * width + j] ?? 0;
    const isPair = same[i]?.[j] === true && here === (best[(i + 1) * width + j + 1] ?? 0) + 1;
    if (isPair && one && other) pairs.set(one, other);
    const isDown = !isPair && here === (best[(i + 1) * width + j] ?? 0);
    if (isPair || isDown) i += 1;
    if (isPair || !isDown) j += 1;
  }
  return pairs;
}
