import { useMemo } from 'react';
import { type Catalog, catalogItem, withItems } from '../../shared/catalog/index.ts';
import { useResources } from '../state/resources.ts';
import { useYear } from '../state/year-store.ts';

function withOwn(catalog: Catalog, own: unknown): Catalog {
  if (!Array.isArray(own)) return catalog;
  const items = own.flatMap((item: unknown) => {
    const read = catalogItem.safeParse(item);
    return read.success ? [read.data] : [];
  });
  return items.length > 0 ? withItems(catalog, items, 'own') : catalog;
}

/** The classifications of the open year with the department's own items. */
export function useCatalog(): Catalog | undefined {
  const catalog = useResources((state) => state.catalog);
  const own = useYear((state) => state.entry['classificationItems']);
  return useMemo(() => catalog && withOwn(catalog, own), [catalog, own]);
}
