import type { Entry } from '../../shared/entry/index.ts';
import type { PastePlan } from './plan-paste.ts';

/** A paste, and the year as it stood right after it. */
export interface Paste {
  readonly plan: PastePlan;
  readonly entry: Entry;
}

/**
 * What can still be said of a paste. Once the year is changed or the paste is undone, its rows may be
 * others or gone, so that nothing more may be written into them.
 */
export function standingPaste(paste: Paste | undefined, entry: Entry): PastePlan | undefined {
  return paste?.entry === entry ? paste.plan : undefined;
}
