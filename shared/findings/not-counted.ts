import {
  type Entry,
  type EntryProblem,
  type Path,
  isRecord,
  pathText,
  valueAt,
} from '../entry/index.ts';
import { describePath } from '../facts/index.ts';
import type { Finding } from './finding.ts';

/** A finding of what was typed and stands in no table yet, with its place in the entry. */
export interface NotCounted {
  readonly finding: Finding;
  readonly path: Path;
}

function rowOf(path: Path): Path {
  return path.slice(0, path.findLastIndex((key) => typeof key === 'number') + 1);
}

/** Rows that the forms show in one list. */
function listOf(entry: Entry, row: Path): string {
  const value = valueAt(entry, row);
  const isProject = isRecord(value) && value['nature'] === 'project';
  return `${pathText(row.slice(0, -1))} ${isProject ? 'project' : ''}`;
}

function wrong({ clause, where = '', path }: EntryProblem): NotCounted {
  const message = `${clause}改好以前，这一处不计入任何表格。`;
  return { finding: { code: 'NOT-COUNTED', severity: 'error', message, where }, path };
}

function unfinished(entry: Entry, [first, ...others]: readonly EntryProblem[]): NotCounted[] {
  if (!first) return [];
  const rows = new Set([first, ...others].map(({ path }) => pathText(rowOf(path)))).size;
  const place = describePath(rowOf(first.path), entry);
  const where = rows === 1 ? place : `${place}等 ${rows} 行`;
  const message = '还没有填金额，先不计入任何表格。请填上金额，用不着的行删去。';
  const finding: Finding = { code: 'NOT-COUNTED', severity: 'warning', message, where };
  return [{ finding, path: first.path }];
}

/**
 * What was typed and is not counted: a mistake where it is not understood or belongs to an amount; rows
 * without any amount are told once for their list.
 */
export function notCounted(entry: Entry, problems: readonly EntryProblem[]): NotCounted[] {
  const waiting = Map.groupBy(
    problems.filter(({ isUnfinished }) => isUnfinished),
    ({ path }) => listOf(entry, rowOf(path)),
  );
  return [
    ...problems.filter(({ isUnfinished }) => !isUnfinished).map(wrong),
    ...[...waiting.values()].flatMap((list) => unfinished(entry, list)),
  ];
}
