import { z } from 'zod';
import { measure } from './scalars.ts';
import { record } from './record.ts';

const severity = z.enum(['error', 'warning', 'info']);

/** An amount in 元 as packs write it. */
const yuan = z
  .string()
  .regex(/^\d{1,13}(\.\d{1,2})?$/, { error: "应为以元为单位的金额，加引号，如 '0.05'" });

const ruleSetting = z.union([
  z.literal('off'),
  record({ severity: severity.optional(), tolerance: yuan.optional() }),
]);

const ownRule = record({
  code: z.string().regex(/^[A-Z][A-Z0-9-]{1,39}$/, {
    error: '应为大写字母、数字和连字符，如 OWN-TRAINING',
  }),
  title: z.string().min(1),
  severity: severity.optional(),
  compares: record({
    left: measure,
    right: measure,
    relation: z.enum(['=', '<=']),
    /** What the two sides are called in the finding; absent: the measures' names. */
    names: z.tuple([z.string(), z.string()]).optional(),
  }),
  tolerance: yuan.optional(),
  /** What to do, after the arithmetic. */
  message: z.string().min(1),
  source: z.string().optional(),
});

/** How this region checks a year's facts: thresholds, settings of the rules, rules of its own. */
export const checksSchema = record({
  thresholds: z
    .strictObject({
      /** From which change on a reason must be given; both must be reached. */
      reasonFrom: z
        .strictObject({ percent: z.number().min(0).optional(), amount: yuan.optional() })
        .optional(),
    })
    .optional(),
  /** By the rule's code: other severity or tolerance, or `off`. */
  rules: z.record(z.string(), ruleSetting).optional(),
  own: z.array(ownRule).optional(),
});

export type ChecksSpec = z.output<typeof checksSchema>;
export type OwnRuleSpec = z.output<typeof ownRule>;
