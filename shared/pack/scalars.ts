import { z } from 'zod';
import {
  BOOKS,
  CONDITION_NAMES,
  type Dimension,
  FIELDS,
  LEVEL_NAMES,
  type Measure,
} from '../ledger/index.ts';
import { unknownName } from './known-names.ts';
import { record } from './record.ts';

/** Identifiers inside a pack: usable in Liquid as they are. */
export const identifier = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]*$/, { error: '应以英文字母开头，只含字母、数字和下划线' });

/** Chinese wording; may contain Liquid. */
export const wording = z.string();

/** A value that is written out when the document is made, such as `{{ s.source }}`. */
const isLiquid = (value: string): boolean => value.includes('{{');

/** Values of a condition: names that stand in the facts, collective ones among them. */
function named(names: readonly string[]): z.ZodType<string> {
  return z.string().check((context) => {
    const { value } = context;
    if (isLiquid(value) || names.includes(value)) return;
    context.issues.push({ code: 'custom', input: value, message: unknownName(value, names) });
  });
}

const classificationCode = z.string().refine((value) => isLiquid(value) || /^\d+$/.test(value), {
  error: "应为科目编码，如 '20607'",
});

function condition<V extends string>(value: z.ZodType<V>) {
  const values = z.union([value, z.array(value)]);
  return z.union([value, z.array(value), record({ not: values })]).exactOptional();
}

/** Conditions on the dimensions of an amount, all of which must hold. */
export const where = record({
  unit: condition(z.string()),
  unitNature: condition(named(CONDITION_NAMES.unitNature)),
  function: condition(classificationCode),
  economic: condition(classificationCode),
  government: condition(classificationCode),
  nature: condition(named(CONDITION_NAMES.nature)),
  project: condition(z.string()),
  source: condition(named(CONDITION_NAMES.source)),
  timing: condition(named(CONDITION_NAMES.timing)),
  category: condition(named(CONDITION_NAMES.category)),
  item: condition(named(CONDITION_NAMES.item)),
  kind: condition(named(CONDITION_NAMES.kind)),
} satisfies Record<Dimension, z.ZodType>);

export const book = z.enum(BOOKS);

export const level = z.enum(LEVEL_NAMES);

/** What is to be added up: a named measure, a selection of lines, a sum or a difference. */
export const measure: z.ZodType<Measure> = z.lazy(() =>
  z.union([
    z.string(),
    record({ of: book, where: where.optional(), field: z.enum(FIELDS).optional() }),
    record({ sum: z.array(measure).min(1) }),
    record({ minus: z.array(measure).min(2) }),
  ]),
);

/** How rounded numbers are written. */
export const numberStyle = record({
  decimals: z.number().int().min(0).max(6).optional(),
  thousands: z.boolean().optional(),
  /** `none` keeps the decimals, `whole` drops them where all are zero, `all` drops trailing zeros. */
  trim: z.enum(['none', 'whole', 'all']).optional(),
  /** What stands for zero, for a figure nobody entered, and for one that does not apply. */
  zero: z.string().optional(),
  absent: z.string().optional(),
  notApplicable: z.string().optional(),
  unit: z.enum(['yuan', 'wan']).optional(),
});

export const align = z.enum(['left', 'center', 'right', 'justify']);
