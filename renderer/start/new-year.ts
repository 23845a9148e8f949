import {
  type Entry,
  type YearKey,
  entryOf,
  isRecord,
  readEntry,
  yearKeySchema,
} from '../../shared/entry/index.ts';
import { YEAR_FILE_ENDING, sampleCode } from '../../shared/facts/index.ts';
import { request } from '../api/client.ts';
import { createYear, hasYear, openYear, report } from '../state/app-store.ts';
import { download } from './file-content.ts';

/** Which year an entry is of; undefined where it does not say. */
export function keyOfEntry(entry: Entry): YearKey | undefined {
  const { department, year, kind } = entry;
  const code = isRecord(department) ? department['code'] : undefined;
  const key = yearKeySchema.safeParse({ department: code, year, kind });
  return key.success ? key.data : undefined;
}

function asSample(entry: Entry): Entry {
  const { department } = entry;
  if (!isRecord(department) || typeof department['code'] !== 'string') return entry;
  return { ...entry, department: { ...department, code: sampleCode(department['code']) } };
}

/**
 * Opens a sample; one that was opened before is opened as it was left. It stands under a department of
 * its own: a user of that very department keeps her years apart from it.
 */
export async function openSample(id: string): Promise<void> {
  const sample = await request('sample/load', { id });
  if (!sample.ok) {
    report(sample.problems);
    return;
  }
  const entry = asSample(sample.value.entry);
  const key = keyOfEntry(entry);
  if (key && hasYear(key)) await openYear(key);
  else await createYear(entry);
}

/** Hands a year to the user as a year data file. */
export async function exportYear(key: YearKey): Promise<void> {
  const answer = await request('year/open', { key });
  if (!answer.ok) {
    report(answer.problems);
    return;
  }
  const { data } = readEntry(answer.value.entry);
  const words = key.kind === 'budget' ? '预算' : '决算';
  download(
    `${data.department.name}${key.year}年${words}数据${YEAR_FILE_ENDING}`,
    `${JSON.stringify(entryOf(data), null, 2)}\n`,
  );
}
