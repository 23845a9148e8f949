import { create } from 'zustand';
import type { YearKey } from '../../shared/entry/index.ts';

/** One side of a comparison: the open year as it stands, a kept version of it, or another year. */
export type Side =
  | { readonly kind: 'now' }
  | { readonly kind: 'version'; readonly id: number }
  | { readonly kind: 'year'; readonly key: YearKey };

interface Compared {
  /** The open year that the choice belongs to, as text. */
  readonly of: string;
  readonly before: Side | undefined;
  readonly after: Side;
}

const NOW: Side = { kind: 'now' };

/** What the user holds against what; stays while the year is open. */
export const useCompared = create<Compared>()(() => ({ of: '', before: undefined, after: NOW }));

/** Chooses what is compared. */
export function chooseCompared(of: string, before: Side | undefined, after: Side = NOW): void {
  useCompared.setState({ of, before, after });
}
