import { useMemo } from 'react';
import type { Catalog } from '../../shared/catalog/index.ts';
import { useResources } from '../state/resources.ts';
import { useYear } from '../state/year-store.ts';
import { withOwnItems } from './own-items.ts';

/** The classifications of the open year with the department's own items. */
export function useCatalog(): Catalog | undefined {
  const catalog = useResources((state) => state.catalog);
  const own = useYear((state) => state.entry['classificationItems']);
  return useMemo(() => catalog && withOwnItems(catalog, own), [catalog, own]);
}
