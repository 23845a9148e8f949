import { entryOf, isRecord, readEntry } from '../../shared/entry/index.ts';
import { YEAR_FILE_ENDING } from '../../shared/facts/index.ts';
import { download } from '../start/file-content.ts';
import { useYear } from '../state/year-store.ts';

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * Hands the open year to the user as it stands in the window, saved or not: a data file that can be
 * imported again, and where something in it is half done a second one with exactly what was typed.
 */
export function saveAsTyped(): void {
  const { key, entry } = useYear.getState();
  const { department } = entry;
  const name = isRecord(department) ? department['name'] : undefined;
  const words = key?.kind === 'finalAccounts' ? '决算' : '预算';
  const stem = `${typeof name === 'string' ? name : '部门'}${key?.year ?? ''}年${words}数据（未进库）`;
  const { data, problems } = readEntry(entry);
  download(`${stem}${YEAR_FILE_ENDING}`, json(entryOf(data)));
  if (problems.length > 0) download(`${stem}（按填写原样）.json`, json(entry));
}
