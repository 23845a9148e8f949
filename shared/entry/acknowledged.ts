import type { Entry } from './entry.ts';
import { isRecord } from './path.ts';

/** The reasons with which findings were accepted, by the finding's key. */
export function acknowledgedIn(entry: Entry): ReadonlyMap<string, string> {
  const list = entry['_acknowledged'];
  const rows = Array.isArray(list) ? list.filter(isRecord) : [];
  return new Map(
    rows.flatMap(({ key, reason }) =>
      typeof key === 'string' && typeof reason === 'string' ? [[key, reason] as const] : [],
    ),
  );
}
