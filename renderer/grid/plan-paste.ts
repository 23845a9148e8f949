import { type CellFormat, amountFormat } from './cell-format.ts';
import type { ClipboardCells } from './clipboard-text.ts';
import { readHead } from './clipboard-head.ts';
import type { CellRange } from './fill-down.ts';
import type { GridUnit } from './grid-types.ts';
import type { CellChange } from './row-operations.ts';

/** A column as far as pasting goes. */
export interface PasteColumn {
  readonly field: string;
  readonly title: string;
  readonly format: CellFormat;
}

/** What a paste does to the rows of a grid. */
export interface PastePlan {
  readonly changes: readonly CellChange[];
  /** Cells that are empty under a filled one, where cells were probably merged, with what is above. */
  readonly blanks: readonly CellChange[];
  /** Titles of the columns in which those stand. */
  readonly blankColumns: readonly string[];
  readonly rowCount: number;
  /** Rows of the clipboard that hold headings or sums. */
  readonly skipped: number;
  /** Unit that the clipboard's own heading names for its amounts; the grid's own without it. */
  readonly unit: GridUnit | undefined;
  /** How many amounts had more decimals than 分 and were rounded. */
  readonly rounded: number;
  /** The cells that were written. */
  readonly range: CellRange;
}

/** Does a column of the clipboard only repeat in words the codes in the column before it? */
function repeatsCodes(cells: ClipboardCells, at: number, { format }: PasteColumn): boolean {
  if (format.kind !== 'pick') return false;
  const filled = cells.filter((row) => (row[at] ?? '') !== '' && (row[at + 1] ?? '') !== '');
  return (
    filled.length > 0 &&
    filled.every((row) => {
      const value = format.read(row[at] ?? '');
      return format.show(value) === `${String(value)} ${(row[at + 1] ?? '').replace(/\s/g, '')}`;
    })
  );
}

/** The columns of the clipboard that are pasted, without those that only name the codes beside them. */
function sourceColumns(cells: ClipboardCells, targets: readonly PasteColumn[]): number[] {
  const width = Math.max(...cells.map((row) => row.length));
  const sources: number[] = [];
  for (let at = 0; at < width; at += 1) {
    const target = targets[sources.length];
    if (!target) return sources;
    sources.push(at);
    if (repeatsCodes(cells, at, target)) at += 1;
  }
  return sources;
}

/** Where nothing was typed says something of its own: this year's money, the usual category. */
const BLANK_HAS_MEANING = new Set(['timing', 'category', 'governmentEconomic']);

const NO_MONEY = /^[-–—]+$/;
const LONG_DECIMAL = /^-?[\d,]*\.\d{3,}$/;

interface ReadCell {
  readonly value: unknown;
  readonly isRounded: boolean;
}

function readCell({ kind, read }: CellFormat, text: string): ReadCell {
  // How accounting formats show zero.
  const typed = kind === 'amount' && NO_MONEY.test(text) ? '0' : text;
  const value = read(typed);
  // A spreadsheet's own result, like 8000÷3: rounded as a calculation that is typed here.
  if (kind !== 'amount' || value !== typed || !LONG_DECIMAL.test(typed))
    return { value, isRounded: false };
  return { value: read(`=${typed}`), isRounded: true };
}

function repeated(length: number, selected: number): number {
  return selected > length && selected % length === 0 ? selected : length;
}

/**
 * How the cells of the clipboard come into a grid whose selection is `range`: from its first cell on, or
 * over all of it where it is a multiple of what was copied. Headings and sums stay out; where a heading
 * names the unit of the amounts, they are read in it whatever the grid shows.
 */
export function planPaste(
  cells: ClipboardCells,
  columns: readonly PasteColumn[],
  { min, max }: CellRange,
): PastePlan {
  const { data, unitAt } = readHead(cells, columns);
  const targets = columns.slice(min.col);
  const sources = sourceColumns(data, targets);
  const height = repeated(Math.max(data.length, 1), max.row - min.row + 1);
  const width = Math.min(
    repeated(Math.max(sources.length, 1), max.col - min.col + 1),
    targets.length,
  );
  const units = new Set<GridUnit>();
  const changes: CellChange[] = [];
  const blanks: CellChange[] = [];
  const blankColumns = new Set<string>();
  let rounded = 0;
  for (let right = 0; right < width; right += 1) {
    const target = targets[right];
    const source = sources[right % sources.length];
    if (!target || source === undefined) continue;
    const { field, title } = target;
    const unit = target.format.kind === 'amount' ? unitAt(source) : undefined;
    const format = unit ? amountFormat(unit) : target.format;
    if (unit) units.add(unit);
    const mayBeMerged = format.kind === 'pick' && !BLANK_HAS_MEANING.has(field);
    let above: unknown;
    for (let down = 0; down < height; down += 1) {
      const line = data[down % data.length] ?? [];
      const { value, isRounded } = readCell(format, line[source] ?? '');
      if (isRounded) rounded += 1;
      const row = min.row + down;
      changes.push({ row, field, value, origin: 'pasted' });
      const isBlank = value === undefined && line.some((text) => text !== '');
      if (isBlank && above !== undefined && mayBeMerged) {
        blanks.push({ row, field, value: above, origin: 'pasted' });
        blankColumns.add(title);
      }
      above = value ?? above;
    }
  }
  return {
    changes: changes.toSorted((a, b) => a.row - b.row),
    blanks,
    blankColumns: [...blankColumns],
    rowCount: height,
    skipped: cells.length - data.length,
    unit: [...units][0],
    rounded,
    range: { min, max: { row: min.row + height - 1, col: min.col + width - 1 } },
  };
}
