import type { YearKind } from '../fields/form-part.ts';
import { useYear } from '../state/year-store.ts';

/** Whether the open year is a budget or final accounts. */
export function useKind(): YearKind {
  return useYear((state) => state.key?.kind ?? 'budget');
}
