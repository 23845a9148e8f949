import { type Catalog, catalogItem, withItems } from '../../shared/catalog/index.ts';
import { isRecord } from '../../shared/entry/index.ts';

/** The classifications with a year's own items as typed; rows that are half done wait. */
export function withOwnItems(catalog: Catalog, typed: unknown): Catalog {
  if (!Array.isArray(typed)) return catalog;
  const items = typed.flatMap((row: unknown) => {
    if (!isRecord(row)) return [];
    // A row may also carry marks of where it came from.
    const { classification, code, name, definition } = row;
    const read = catalogItem.safeParse({ classification, code, name, definition });
    return read.success ? [read.data] : [];
  });
  return items.length > 0 ? withItems(catalog, items, 'own') : catalog;
}
