import type { Catalog, Classification } from '../../shared/catalog/index.ts';
import {
  type Choice,
  type FieldInfo,
  parseTypedAmount,
  parseTypedDay,
  parseTypedNumber,
  typedText,
} from '../../shared/entry/index.ts';
import { formatAmount, parseYuan } from '../../shared/money/index.ts';
import { choiceSearch, readChoice } from '../pickers/choice-search.ts';
import { type CodeUses, codeLabel, readCode, searchCodes } from '../pickers/code-search.ts';
import type { Suggest } from '../pickers/suggestion.ts';
import type { GridUnit } from './grid-types.ts';

/** How the values of a column are shown, edited, copied and understood. */
export interface CellFormat {
  readonly kind: 'text' | 'number' | 'amount' | 'pick';
  readonly show: (value: unknown) => string;
  /** What stands in the cell when it is opened for editing. */
  readonly edit: (value: unknown) => string;
  /** What goes to the clipboard. */
  readonly copy: (value: unknown) => string;
  /** The value of what was typed or pasted; nonsense stays as typed, nothing is `undefined`. */
  readonly read: (typed: string) => unknown;
  readonly suggest?: Suggest;
}

/** A plain value as text. */
export function plainText(value: unknown): string {
  if (value === null) return '不适用';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function orNothing<T>(typed: string, value: T): T | undefined {
  return typed.trim() === '' ? undefined : value;
}

/** Running text in one line of input. */
export const textFormat: CellFormat = {
  kind: 'text',
  show: plainText,
  edit: plainText,
  copy: plainText,
  read: (typed) => orNothing(typed, typedText(typed.trim())),
};

/** Numbers stay text until they are one. */
const numberFormat: CellFormat = {
  ...textFormat,
  kind: 'number',
  read: (typed) => {
    const text = parseTypedNumber(typed);
    return orNothing(typed, text === undefined ? typed.trim() : Number(text));
  },
};

/** Numbers that keep their decimals as they were typed. */
const quantityFormat: CellFormat = {
  ...numberFormat,
  read: (typed) => orNothing(typed, parseTypedNumber(typed) ?? typed.trim()),
};

const dayFormat: CellFormat = {
  ...textFormat,
  read: (typed) => orNothing(typed, parseTypedDay(typed) ?? typed.trim()),
};

function amountText(value: unknown, unit: GridUnit, thousands: boolean): string {
  const text = plainText(value);
  const fen = parseYuan(text);
  if (fen === undefined) return text;
  // Never rounded: 万元 has as many decimals as the amount needs, at least two.
  const long = formatAmount(fen, unit, { decimals: unit === 'wan' ? 6 : 2, thousands });
  return unit === 'wan' ? long.replace(/0{1,4}$/, '') : long;
}

/** Amounts in canonical 元; shown and understood in the grid's unit. */
export function amountFormat(unit: GridUnit): CellFormat {
  return {
    kind: 'amount',
    show: (value) => amountText(value, unit, true),
    edit: (value) => amountText(value, unit, false),
    copy: (value) => amountText(value, unit, false),
    read: (typed) => orNothing(typed, parseTypedAmount(typed, unit) ?? typed.trim()),
  };
}

function labelOf(choices: readonly Choice[], value: unknown): string {
  return choices.find((choice) => choice.value === value)?.label ?? plainText(value);
}

/** `本年（不写即本年）`: what the brackets add is for the list of choices, not for the cell. */
function withoutNote(choices: readonly Choice[], label: string): string {
  const bare = label.replace(/（.*）$/, '');
  return readChoice(choices, bare) === bare ? label : bare;
}

/** One of a few values, shown in words. */
export function choiceFormat(choices: readonly Choice[]): CellFormat {
  const labels = new Map(choices.map(({ value, label }) => [value, withoutNote(choices, label)]));
  const show = (value: unknown): string => {
    const text = plainText(value);
    return labels.get(text) ?? text;
  };
  return {
    kind: 'pick',
    show,
    edit: show,
    copy: show,
    read: (typed) => orNothing(typed, readChoice(choices, typed)),
    suggest: choiceSearch(choices),
  };
}

const YES = new Set(['是', 'y', 'yes', '√', '✓', '1', 'true']);
const NO = new Set(['否', 'n', 'no', '×', '0', 'false']);
const YES_NO = [
  { value: '是', label: '是' },
  { value: '否', label: '否' },
];

/** 是 or 否. */
const yesNoFormat: CellFormat = {
  ...textFormat,
  kind: 'pick',
  read: (typed) => {
    const text = typed.trim().toLowerCase();
    if (YES.has(text)) return true;
    return NO.has(text) ? false : orNothing(typed, typed.trim());
  },
  suggest: choiceSearch(YES_NO),
};

/** Something of the entry that has a code and a name: a unit, a project. */
function referenceFormat(choices: readonly Choice[], hasCode = false): CellFormat {
  const name = (value: unknown): string => labelOf(choices, value);
  // Units of one department are called alike at their beginning, which is all that a narrow cell shows.
  const coded = (value: unknown): string => {
    const label = name(value);
    return label === plainText(value) ? label : `${plainText(value)} ${label}`;
  };
  return {
    kind: 'pick',
    show: hasCode ? coded : name,
    edit: name,
    copy: name,
    read: (typed) => orNothing(typed, readChoice(choices, typed)),
    suggest: choiceSearch(choices, true),
  };
}

/** Codes of a classification. */
function codeFormat(
  { catalog, codeUses }: Pick<FormatContext, 'catalog' | 'codeUses'>,
  classification: Classification,
): CellFormat {
  const show = (value: unknown): string => codeLabel(catalog, classification, plainText(value));
  return {
    kind: 'pick',
    show,
    edit: plainText,
    copy: plainText,
    read: (typed) => orNothing(typed, readCode(catalog, classification, typed)),
    suggest: (typed) =>
      catalog ? searchCodes(catalog, classification, typed, codeUses?.(classification)) : [],
  };
}

/** What the format of a column depends on beside its field. */
export interface FormatContext {
  readonly catalog: Catalog | undefined;
  /** How often the year uses each code, asked for when something is typed. */
  readonly codeUses?: (classification: Classification) => CodeUses;
  readonly unit: GridUnit;
  readonly units: readonly Choice[];
  readonly projects: readonly Choice[];
}

/** The format that fits to a field. */
export function formatOf(
  field: string,
  info: FieldInfo,
  classification: Classification | undefined,
  context: FormatContext,
): CellFormat {
  const { kind, title, choices } = info;
  if (kind === 'amount') return amountFormat(context.unit);
  if (kind === 'choice') return choiceFormat(choices);
  if (kind === 'yesNo') return yesNoFormat;
  if (kind === 'number') return numberFormat;
  if (kind === 'quantity') return quantityFormat;
  if (kind === 'day') return dayFormat;
  if (kind === 'code' && classification) return codeFormat(context, classification);
  if (field === 'unit' && title === '预算单位') return referenceFormat(context.units, true);
  if (field === 'project') return referenceFormat(context.projects);
  return textFormat;
}
