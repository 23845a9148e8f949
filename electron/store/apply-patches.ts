import { applyPatches, enablePatches } from 'immer';
import type { Patch } from '../../shared/api/index.ts';
import { type Entry, type YearKey, entrySchema, yearKeySchema } from '../../shared/entry/index.ts';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';

enablePatches();

/** No list of an entry is longer; an index beyond would fill the memory with nothing. */
const LARGEST_INDEX = 100_000;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Which year an entry is of; undefined where it does not say so properly. */
export function keyOf(entry: Entry): YearKey | undefined {
  const { department } = entry;
  const code =
    typeof department === 'object' && department !== null && 'code' in department
      ? department.code
      : undefined;
  const key = yearKeySchema.safeParse({
    department: code,
    year: entry['year'],
    kind: entry['kind'],
  });
  return key.success ? key.data : undefined;
}

function isSame(one: YearKey, other: YearKey | undefined): boolean {
  return one.department === other?.department && one.year === other.year && one.kind === other.kind;
}

function isSound({ path, value }: Patch): boolean {
  const hasSoundPath = path.every((key) =>
    typeof key === 'number' ? key <= LARGEST_INDEX : !FORBIDDEN.has(key),
  );
  return (
    hasSoundPath &&
    (path.at(-1) !== 'length' || typeof value !== 'number' || value <= LARGEST_INDEX)
  );
}

/** Only what was touched is looked at again: a large year has many untouched rows. */
function isEntryWhere(entry: Entry, patches: readonly Patch[]): boolean {
  if (patches.some(({ path }) => path.length === 0)) return entrySchema.safeParse(entry).success;
  const touched = new Set(patches.map(({ path }) => String(path[0])));
  const part = Object.entries(entry).filter(([key]) => touched.has(key));
  return entrySchema.safeParse(Object.fromEntries(part)).success;
}

function patched(entry: Entry, patches: readonly Patch[]): Entry | undefined {
  try {
    const next = applyPatches({ ...entry }, [...patches]);
    return isEntryWhere(next, patches) ? next : undefined;
  } catch {
    // immer throws where a path leads nowhere
    return undefined;
  }
}

/** An entry after a commit. Patches that do not fit it, or that change which year it is, are problems. */
export function patchEntry(entry: Entry, key: YearKey, patches: readonly Patch[]): Result<Entry> {
  const next = patches.every(isSound) ? patched(entry, patches) : undefined;
  if (!next) {
    return failure([
      problem('YEAR-PATCH', '这一步改动与库里的内容对不上，没有保存。请关闭这个年度后重新打开。'),
    ]);
  }
  if (isSame(key, keyOf(next))) return success(next);
  return failure([
    problem(
      'YEAR-KEY',
      '部门编码、年度和“预算／决算”是这份数据的身份，不能直接改，没有保存。需要时请用“结转到新年度”或新建一个年度。',
    ),
  ]);
}
