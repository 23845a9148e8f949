import { z } from 'zod';

/**
 * What the program tells its window unasked: a command of its menu, or a file that was opened with it.
 * `answer` is what `file/readYear` would have answered; a unit's file comes as it is, in base64.
 * `closing`: everything must be saved now.
 */
export const windowEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['undo', 'redo', 'save', 'print', 'closing']) }),
  z.strictObject({ kind: z.literal('openFile'), answer: z.unknown() }),
  z.strictObject({ kind: z.literal('openUnitFile'), name: z.string(), content: z.string() }),
]);

export type WindowEvent = z.output<typeof windowEventSchema>;
