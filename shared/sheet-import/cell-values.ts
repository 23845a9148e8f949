import { parseTypedAmount } from '../entry/index.ts';
import type { MoneyUnit } from '../money/index.ts';
import type { PublishedCell } from '../review/published-document.ts';

export type SheetRow = readonly PublishedCell[];

/** What a cell says, through cells merged downwards: a code beside several amounts stands for each. */
export function textAt(rows: readonly SheetRow[], row: number, column: number): string {
  const cell = rows[row]?.[column];
  if (cell?.covered?.column !== column) return cell?.text.trim() ?? '';
  return rows[cell.covered.row]?.[column]?.text.trim() ?? '';
}

/** An amount out of a cell. */
export interface ReadAmount {
  /** 元 with two decimals; undefined where the cell holds no amount. */
  readonly yuan: string | undefined;
  /** The cell holds parts of a 分. */
  readonly isRounded: boolean;
}

const NOTHING = /^[-—–－/／\s]*$/u;

/** Whether a cell stands for no amount at all. */
export function isBlankAmount(cell: PublishedCell | undefined): boolean {
  return cell === undefined || (cell.number === undefined && NOTHING.test(cell.text));
}

function scaled(number: string, unit: MoneyUnit): string | undefined {
  return parseTypedAmount(unit === 'wan' ? `=(${number})*10000` : `=${number}`);
}

/** The stored number where there is one: what shows may be rounded. */
export function readAmount(cell: PublishedCell, unit: MoneyUnit): ReadAmount {
  const typed = cell.number ?? cell.text.replace(/\s/gu, '');
  const exact = parseTypedAmount(typed, unit);
  if (exact !== undefined || cell.number === undefined) {
    return { yuan: typed.startsWith('=') ? undefined : exact, isRounded: false };
  }
  return { yuan: scaled(cell.number, unit), isRounded: true };
}

const COLUMN_LETTERS = 26;

/** `0` → `A`, `27` → `AB`. */
export function columnLetters(column: number): string {
  const first = Math.floor(column / COLUMN_LETTERS);
  const letter = String.fromCharCode(65 + (column % COLUMN_LETTERS));
  return first === 0 ? letter : `${columnLetters(first - 1)}${letter}`;
}
