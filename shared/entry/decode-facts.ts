import { z } from 'zod';
import { type YearData, yearDataSchema } from '../facts/index.ts';
import { isRecord } from './path.ts';

const known = new WeakMap<z.core.$ZodType, WeakMap<object, unknown>>();

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return unwrap(schema.unwrap());
  return schema;
}

/** Whether a schema says nothing of the whole beyond what it says of the parts. */
function isSumOfParts(schema: z.ZodObject | z.ZodArray): boolean {
  return (schema._zod.def.checks ?? []).length === 0;
}

function decodeOnce(schema: z.core.$ZodType, value: object): unknown {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray && Array.isArray(value) && isSumOfParts(inner)) {
    return value.map((one) => decode(inner.element, one));
  }
  if (!(inner instanceof z.ZodObject) || !isRecord(value) || !isSumOfParts(inner)) {
    return z.parse(schema, value);
  }
  const shape: Readonly<Record<string, z.core.$ZodType>> = inner.shape;
  return Object.fromEntries(
    Object.entries(value).map(([key, own]) => {
      const field = shape[key];
      return [key, field ? decode(field, own) : z.parse(z.never(), own)];
    }),
  );
}

function decode(schema: z.core.$ZodType, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return z.parse(schema, value);
  const before = known.get(schema) ?? new WeakMap<object, unknown>();
  known.set(schema, before);
  if (before.has(value)) return before.get(value);
  const decoded = decodeOnce(schema, value);
  before.set(value, decoded);
  return decoded;
}

// Its parts have been parsed each by its own schema.
const facts = z.custom<YearData>(isRecord);

/**
 * The same as parsing a year data file whole, but a row that is the same object as at the last edit is
 * parsed once and stays the same object: what depends on it needs no second look either.
 */
export function decodeFacts(file: Readonly<Record<string, unknown>>): YearData {
  return facts.parse(decode(yearDataSchema, file));
}
