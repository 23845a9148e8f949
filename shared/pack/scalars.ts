import { z } from 'zod';
import { BOOKS, DIMENSIONS, FIELDS, LEVEL_NAMES, type Measure } from '../ledger/index.ts';

/** Identifiers inside a pack: usable in Liquid as they are. */
export const identifier = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]*$/, { error: '应以英文字母开头，只含字母、数字和下划线' });

/** Chinese wording; may contain Liquid. */
export const wording = z.string();

const conditionValues = z.union([z.string(), z.array(z.string())]);

const condition = z.union([
  z.string(),
  z.array(z.string()),
  z.strictObject({ not: conditionValues }),
]);

/** Conditions on the dimensions of an amount, all of which must hold. */
export const where = z.partialRecord(z.enum(DIMENSIONS), condition);

export const book = z.enum(BOOKS);

export const level = z.enum(LEVEL_NAMES);

/** What is to be added up: a named measure, a selection of lines, a sum or a difference. */
export const measure: z.ZodType<Measure> = z.lazy(() =>
  z.union([
    z.string(),
    z.strictObject({ of: book, where: where.optional(), field: z.enum(FIELDS).optional() }),
    z.strictObject({ sum: z.array(measure).min(1) }),
    z.strictObject({ minus: z.array(measure).min(2) }),
  ]),
);

/** How rounded numbers are written. */
export const numberStyle = z.strictObject({
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
