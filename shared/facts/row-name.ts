import { AMOUNT_FIELDS } from './amount-fields.ts';

/** A row of a year; any field may be missing or half done. */
export type Row = Readonly<Record<string, unknown>>;

/** The words of one field of a row for its reader, such as the name of a code; undefined: as it stands. */
export type FieldWords = (field: string, value: string) => string | undefined;

/** Fields that are a row's name. */
const NAMES = ['name', 'term', 'level3'];
/** Fields that say of what kind a row without a name is; the first says it. */
const KINDS = ['item', 'kind', 'nature', 'source', 'category'];
/** Fields that say what such a row is about. */
const SUBJECTS = ['project', 'function', 'economic', 'from', 'to', 'code', 'about', 'id'];
const LONGEST = 60;

function textOf(row: Row, field: string): string {
  const value = row[field];
  return typeof value === 'string' ? value.trim() : '';
}

function first(row: Row, fields: readonly string[]): string | undefined {
  return fields.find((field) => textOf(row, field) !== '');
}

function wordsAt(row: Row, field: string | undefined, words: FieldWords): string {
  if (field === undefined) return '';
  const value = textOf(row, field);
  return value === '' ? '' : (words(field, value) ?? value);
}

function shortened(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}……` : words;
}

/**
 * What tells a row from the others of its list, as a clerk knows it: its name, or its kind with its codes,
 * or its kind with its amount. Blank where the row says nothing of itself.
 */
export function rowName(row: Row, words: FieldWords): string {
  const name = first(row, NAMES);
  if (name !== undefined) return shortened(textOf(row, name));
  const kind = wordsAt(row, first(row, KINDS), words);
  const subjects = SUBJECTS.map((field) => wordsAt(row, field, words));
  const about = subjects.some((one) => one !== '')
    ? subjects
    : [textOf(row, first(row, AMOUNT_FIELDS) ?? '')];
  const unit = wordsAt(row, 'unit', words);
  return shortened([unit, kind, ...about].filter((one) => one !== '').join(' '));
}
