import { z } from 'zod';
import { catalogItem } from './classification.ts';

/** The schema of an imported list, as it travels from the program to the window. */
export const importedList = z.strictObject({
  /** The year whose official list it is. */
  year: z.int().min(2000).max(2100),
  items: z.array(catalogItem).min(1),
});

/** A year's official list of items, read from a file; `adoptList` says what of it is news to a year. */
export type ImportedList = z.infer<typeof importedList>;
