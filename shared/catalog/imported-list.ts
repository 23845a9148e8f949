import { z } from 'zod';
import { catalogItem } from './classification.ts';

/** The schema of an imported list, as a library stores it. */
export const importedList = z.strictObject({
  /** The year whose official list it is. */
  year: z.int().min(2000).max(2100),
  items: z.array(catalogItem).min(1),
});

/** A year's official list of items, imported from a file; it goes into `withItems`. */
export type ImportedList = z.infer<typeof importedList>;
