import type { Output } from '../../shared/api/index.ts';
import type { Entry, YearKey } from '../../shared/entry/index.ts';
import { type Result, problem } from '../../shared/result/index.ts';
import { backUpBefore } from '../backup/back-up-before.ts';
import { returnTo } from '../history/return-to.ts';
import { createYear, hasYear, openYear, report } from '../state/app-store.ts';
import { useYear } from '../state/year-store.ts';
import { keyOfEntry } from './new-year.ts';
import { isSameKey } from './words.ts';

const PUBLISHED = problem(
  'YEAR-PUBLISHED',
  '这个年度已标记为“已公开”，没有替换。确需替换，请先在标题栏改回“编制中”。',
);

/** A year that a file holds and the library has already. */
export interface YearThere {
  readonly key: YearKey;
  /** What the file says of it. */
  readonly entry: Entry;
}

/**
 * Puts a year data file that was read into the library and opens it. A year that is there already is
 * left alone and given back.
 */
export async function takeYearFile(
  answer: Result<Output<'file/readYear'>>,
): Promise<YearThere | undefined> {
  if (!answer.ok) {
    report(answer.problems);
    return undefined;
  }
  const { entry } = answer.value;
  const key = keyOfEntry(entry);
  if (key && hasYear(key)) return { key, entry };
  await backUpBefore('导入前');
  await createYear(entry);
  return undefined;
}

/** Opens a year that is there, and puts what the file says in its place: one step that can be undone. */
export async function replaceByFile({ key, entry }: YearThere): Promise<void> {
  if (!(await backUpBefore('导入前'))) return;
  await openYear(key);
  const { key: open, isPublished } = useYear.getState();
  if (!open || !isSameKey(open, key)) return;
  if (isPublished) {
    report([PUBLISHED]);
    return;
  }
  returnTo('用数据文件的内容替换', entry);
}
