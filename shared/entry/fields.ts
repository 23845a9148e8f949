import { z } from 'zod';
import { choiceWords, yearDataSchema } from '../facts/index.ts';
import type { Path } from './path.ts';

/** How a field is typed into a form. */
export type FieldKind =
  'text' | 'longText' | 'amount' | 'number' | 'quantity' | 'yesNo' | 'choice' | 'code' | 'day';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What a form needs to know of a field; words come from the schema of the year data file. */
export interface FieldInfo {
  readonly kind: FieldKind;
  readonly title: string;
  readonly description?: string;
  readonly isRequired: boolean;
  /** `choice`: the values in their order with the user's words. */
  readonly choices: readonly Choice[];
}

const AMOUNT_TITLE = /（元）$/;

function inner(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? inner(schema.unwrap())
    : schema;
}

function step(schema: z.core.$ZodType, key: string | number): z.core.$ZodType | undefined {
  const holder = inner(schema);
  if (holder instanceof z.ZodArray) return holder.element;
  if (!(holder instanceof z.ZodObject)) return undefined;
  return Object.entries<z.core.$ZodType>(holder.shape).find(([name]) => name === key)?.[1];
}

interface Words {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
}

function wordsOf(schema: z.core.$ZodType): Words {
  const own = z.globalRegistry.get(schema);
  const below =
    schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
      ? wordsOf(schema.unwrap())
      : {};
  return { title: own?.title ?? below.title, description: own?.description ?? below.description };
}

function choicesOf(values: readonly string[], description: string): Choice[] {
  const labels = choiceWords(description);
  return values.map((value) => ({ value, label: labels.get(value) ?? value }));
}

/** The user's words for the values that a field can have; none where any can be typed. */
export function choiceLabels(schema: z.core.$ZodType): readonly string[] {
  const core = inner(schema);
  if (!(core instanceof z.ZodEnum)) return [];
  return choicesOf(core.options.map(String), wordsOf(schema).description ?? '').map(
    ({ label }) => label,
  );
}

function isLong(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodString && (schema.maxLength ?? 0) > 1000;
}

/** A number kept as text, so that it keeps its decimals as they were typed. */
function isQuantity(schema: z.core.$ZodType): boolean {
  return z.safeParse(schema, '382.60').success && !z.safeParse(schema, '若干').success;
}

function kindOf(schema: z.core.$ZodType, title: string): FieldKind {
  if (schema instanceof z.ZodEnum) return 'choice';
  if (schema instanceof z.ZodBoolean) return 'yesNo';
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodCodec || AMOUNT_TITLE.test(title)) return 'amount';
  if (title.includes('日期')) return 'day';
  if (/科目$|科目编码$/.test(title)) return 'code';
  if (isQuantity(schema)) return 'quantity';
  return isLong(schema) ? 'longText' : 'text';
}

/** The field at a path of the year's record; row numbers count as any row. Undefined where there is none. */
export function fieldInfo(path: Path): FieldInfo | undefined {
  let schema: z.core.$ZodType | undefined = yearDataSchema;
  for (const key of path) schema = schema && step(schema, key);
  if (!schema) return undefined;
  const { title = String(path.at(-1)), description } = wordsOf(schema);
  const core = inner(schema);
  const choices =
    core instanceof z.ZodEnum ? choicesOf(core.options.map(String), description ?? '') : [];
  return {
    kind: kindOf(core, title),
    title,
    isRequired: !(schema instanceof z.ZodOptional),
    choices,
    ...(description !== undefined && choices.length === 0 ? { description } : {}),
  };
}
