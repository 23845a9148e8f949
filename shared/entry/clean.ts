import { z } from 'zod';
import { issueMessage } from '../facts/index.ts';
import { parseTypedAmount } from './amount-text.ts';
import { choiceLabels } from './fields.ts';
import type { KeptRows } from './kept-rows.ts';
import { type Path, isRecord } from './path.ts';

/** What is wrong with something typed, and where. */
export interface Complaint {
  readonly path: Path;
  readonly message: string;
}

/** What is usable of something typed. */
export interface Cleaned {
  /** Undefined: nothing usable. */
  readonly value: unknown;
  readonly complaints: readonly Complaint[];
  readonly kept: readonly KeptRows[];
}

const AMOUNT_HINT = '看不懂这个金额，请写成 1234.5、12.3万 或 =1200*12 这样';
const LONG_AMOUNT_HINT = '金额最多写到分（元以后两位小数）';

/** What is wrong with an amount: it is none, or it has more decimals than money has. */
function amountHint(value: unknown): string {
  const isLong = typeof value === 'string' && parseTypedAmount(`=${value}`) !== undefined;
  return isLong ? LONG_AMOUNT_HINT : AMOUNT_HINT;
}

type Issue = Parameters<typeof issueMessage>[0];

/** What is wrong with a field, in the words of the form: those of a file name its codes and signs. */
function fieldMessage(schema: z.core.$ZodType, value: unknown, issue: Issue | undefined): string {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodCodec) return amountHint(value);
  if (inner instanceof z.ZodBoolean) return '只能是“是”或“否”';
  if (inner instanceof z.ZodNumber && issue?.code === 'invalid_type')
    return '看不懂这个数，请只写数字';
  const labels = choiceLabels(schema);
  if (labels.length > 0) return `只能是下列之一：${labels.join('、')}`;
  return issue ? issueMessage(issue) : '内容不对';
}

const NOTHING: Cleaned = { value: undefined, complaints: [], kept: [] };

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return unwrap(schema.unwrap());
  return schema;
}

/** Whether nothing is typed: no value, white space, or rows and fields that are blank themselves. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || (typeof value === 'string' && value.trim() === '')) return true;
  if (Array.isArray(value)) return value.every(isBlank);
  return isRecord(value) && Object.values(value).every(isBlank);
}

const cache = new WeakMap<z.core.$ZodType, WeakMap<object, Cleaned>>();

/** What was found of a part, with places as seen from what holds it. */
export function below(key: string | number, one: Cleaned): Cleaned {
  // As nearly all rows are: nothing in it needs a place.
  if (one.complaints.length === 0 && one.kept.length === 0) return one;
  return {
    value: one.value,
    complaints: one.complaints.map(({ path, message }) => ({ path: [key, ...path], message })),
    kept: one.kept.map((list) => ({ ...list, path: [key, ...list.path] })),
  };
}

/**
 * What a schema can use of something typed. A field that is not understood is left out, and so is a row
 * that cannot be without it; each is complained of. Rows stay the same objects from edit to edit, so each
 * is looked at once.
 */
export function clean(schema: z.core.$ZodType, value: unknown): Cleaned {
  if (typeof value !== 'object' || value === null) return cleanOnce(schema, value);
  const known = cache.get(schema) ?? new WeakMap<object, Cleaned>();
  cache.set(schema, known);
  const before = known.get(value);
  if (before) return before;
  const cleaned = cleanOnce(schema, value);
  known.set(value, cleaned);
  return cleaned;
}

function cleanOnce(schema: z.core.$ZodType, value: unknown): Cleaned {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return isRecord(value) ? cleanRecord(inner, value) : NOTHING;
  if (inner instanceof z.ZodArray) return Array.isArray(value) ? cleanList(inner, value) : NOTHING;
  return cleanField(schema, inner, value);
}

/** The clerk's word for `null`, where a figure may be without meaning. */
const NOT_APPLICABLE = '不适用';

function isNullable(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodOptional) return isNullable(schema.unwrap());
  return schema instanceof z.ZodNullable;
}

function cleanField(schema: z.core.$ZodType, inner: z.core.$ZodType, value: unknown): Cleaned {
  if (typeof value === 'string' && value.trim() === NOT_APPLICABLE && isNullable(schema)) {
    return { ...NOTHING, value: null };
  }
  const isNumber = inner instanceof z.ZodNumber;
  const typed =
    isNumber && typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  const parsed = z.safeParse(schema, typed, { reportInput: true });
  if (parsed.success) return { ...NOTHING, value: typed };
  const message = fieldMessage(schema, value, parsed.error.issues[0]);
  return { ...NOTHING, complaints: [{ path: [], message }] };
}

function isOptional(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodOptional;
}

function cleanRecord(schema: z.ZodObject, value: Readonly<Record<string, unknown>>): Cleaned {
  const result: Record<string, unknown> = {};
  const complaints: Complaint[] = [];
  const kept: KeptRows[] = [];
  let isComplete = true;
  for (const [key, field] of Object.entries<z.core.$ZodType>(schema.shape)) {
    const own = Object.hasOwn(value, key) ? value[key] : undefined;
    const found = own === undefined ? NOTHING : below(key, clean(field, own));
    const cleaned = found.value === undefined && isBlank(own) ? NOTHING : found;
    complaints.push(...cleaned.complaints);
    kept.push(...cleaned.kept);
    if (cleaned.value !== undefined) result[key] = cleaned.value;
    else if (!isOptional(field)) {
      isComplete = false;
      if (cleaned.complaints.length === 0) complaints.push({ path: [key], message: '还没有填' });
    }
  }
  return { value: isComplete ? result : undefined, complaints, kept };
}

function cleanList(schema: z.ZodArray, values: readonly unknown[]): Cleaned {
  const result: unknown[] = [];
  const rows: number[] = [];
  const complaints: Complaint[] = [];
  const kept: KeptRows[] = [];
  values.forEach((value, index) => {
    const cleaned = below(index, clean(schema.element, value));
    if (cleaned.value === undefined && isBlank(value)) return;
    complaints.push(...cleaned.complaints);
    kept.push(...cleaned.kept);
    if (cleaned.value === undefined) return;
    result.push(cleaned.value);
    rows.push(index);
  });
  return { value: result, complaints, kept: [{ path: [], rows, length: values.length }, ...kept] };
}
