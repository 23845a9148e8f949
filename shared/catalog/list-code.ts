import type { ListColumns } from './list-header.ts';
import { codeDigits, withoutEmptyLevels } from './list-text.ts';

/** Two digits of a lower level; a number cell has lost its leading zero. */
function lowerLevel(digits: string): string {
  return digits.length === 1 ? `0${digits}` : digits;
}

/** The row above down to a level, as far as it is of the same branch; `?` for what is nowhere. */
function repeated(above: string, code: string, length: number): string {
  const digits = above.startsWith(code) ? above.slice(0, length) : code;
  return digits.padEnd(length, '?');
}

/**
 * The code out of the cells of 类, 款 and 项: each may hold its own digits or the whole code so far,
 * and a blank one before a filled one repeats the row above.
 */
function joinLevels(cells: readonly string[], above: string): string {
  const last = cells.findLastIndex((digits) => digits !== '');
  return cells.slice(0, last + 1).reduce((code, digits, level) => {
    const length = 3 + 2 * level;
    if (digits === '') return repeated(above, code, length);
    if (level === 0 || digits.length > 2) return digits;
    return code + lowerLevel(digits);
  }, '');
}

/** What the code cells of a row hold: a code, nothing, or other text. */
export type ListCode =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'other'; readonly text: string };

/** Reads the code cells of a row; `above` is the code of the row before. */
export function readCode(row: readonly string[], columns: ListColumns, above: string): ListCode {
  const cells = columns.code.map((column) => (row[column] ?? '').trim());
  const digits = cells.map((cell) => (cell === '' ? '' : codeDigits(cell)));
  const known = digits.filter((text) => text !== undefined);
  if (known.length < cells.length) return { kind: 'other', text: cells.join(' ').trim() };
  if (known.every((text) => text === '')) return { kind: 'none' };
  const joined = columns.code.length === 1 ? known.join('') : joinLevels(known, above);
  return { kind: 'code', code: withoutEmptyLevels(joined) };
}
