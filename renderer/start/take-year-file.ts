import type { Output } from '../../shared/api/index.ts';
import type { YearKey } from '../../shared/entry/index.ts';
import type { Result } from '../../shared/result/index.ts';
import { backUpBefore } from '../backup/back-up-before.ts';
import { createYear, report } from '../state/app-store.ts';
import { hasYear, keyOfEntry } from './new-year.ts';

/**
 * Puts a year data file that was read into the library and opens it. A year that is there already is
 * left alone; its key is given back.
 */
export async function takeYearFile(
  answer: Result<Output<'file/readYear'>>,
): Promise<YearKey | undefined> {
  if (!answer.ok) {
    report(answer.problems);
    return undefined;
  }
  const key = keyOfEntry(answer.value.entry);
  if (key && hasYear(key)) return key;
  await backUpBefore('导入前');
  await createYear(answer.value.entry);
  return undefined;
}
