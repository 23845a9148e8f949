import { z } from 'zod';
import data from './rows.json' with { type: 'json' };

/** The kinds of unit that usual functional items tell apart: 参公 units keep the items of 行政 ones. */
const nature = z.enum(['agency', 'institution']);
export type CommonNature = z.output<typeof nature>;

const moneyRow = {
  /** The item of all or of each nature; without it the unit's own main item. */
  function: z.union([z.string(), z.record(nature, z.string())]).optional(),
  only: nature.optional(),
  isUsual: z.boolean().default(false),
};

function groups<T extends z.core.$ZodLooseShape>(row: z.ZodObject<T>) {
  return z.array(z.strictObject({ group: z.string(), rows: z.array(row) }));
}

const schema = z.strictObject({
  basic: groups(z.strictObject({ economic: z.string(), ...moneyRow })),
  income: groups(z.strictObject({ source: z.string(), ...moneyRow })),
  procurement: z.array(
    z.strictObject({
      group: z.string(),
      kind: z.string(),
      items: z.array(z.tuple([z.string(), z.string()])),
    }),
  ),
});

export type CommonRowsFile = z.output<typeof schema>;

let file: CommonRowsFile | undefined;

/** The usual rows as they are written down. */
export function commonRowsFile(): CommonRowsFile {
  file ??= schema.parse(data);
  return file;
}
