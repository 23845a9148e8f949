import type { Classification } from '../../shared/catalog/index.ts';
import { isRecord } from '../../shared/entry/index.ts';
import { useYear } from '../state/year-store.ts';
import { type CodeUses, FIELD_CLASSIFICATIONS } from './code-search.ts';

const LISTS = ['income', 'expenditure'];

/** How often the codes of a classification stand in the open year's income and expenditure. */
export function codeUses(classification: Classification): CodeUses {
  const { entry } = useYear.getState();
  const fields = Object.keys(FIELD_CLASSIFICATIONS).filter(
    (field) => FIELD_CLASSIFICATIONS[field] === classification,
  );
  const uses = new Map<string, number>();
  for (const name of LISTS) {
    const list = entry[name];
    const rows: readonly unknown[] = Array.isArray(list) ? list : [];
    for (const code of rows.filter(isRecord).flatMap((row) => fields.map((field) => row[field])))
      if (typeof code === 'string') uses.set(code, (uses.get(code) ?? 0) + 1);
  }
  return uses;
}
