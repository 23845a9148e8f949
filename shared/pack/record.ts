import { z } from 'zod';
import { unknownName } from './known-names.ts';

/** Says of the names that a record does not know which ones were probably meant. */
export function tellingUnknown(known: readonly string[]): {
  readonly error: (issue: z.core.$ZodRawIssue) => string | undefined;
} {
  return {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => unknownName(key, known)).join('；')
        : undefined,
  };
}

/** A record of a pack: a name it does not know is told, with the one that was probably meant. */
export function record<S extends z.core.$ZodLooseShape>(shape: S): z.ZodObject<S, z.core.$strict> {
  return z.strictObject(shape, tellingUnknown(Object.keys(shape)));
}
