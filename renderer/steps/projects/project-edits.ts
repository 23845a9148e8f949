import { type Entry, isRecord, valueAt } from '../../../shared/entry/index.ts';
import { referencesTo } from '../../fields/rename-key.ts';
import type { DraftEntry } from '../../state/year-store.ts';
import { draftList, plainOf, putAt } from '../../fields/draft.ts';

/** What the list of projects shows of one. */
export interface ProjectRow {
  readonly index: number;
  readonly code: string;
  readonly name: string;
  /** The code of its unit; blank where it names none. */
  readonly unit: string;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The projects of an entry, in their order. */
export function projectsOf(projects: unknown): readonly ProjectRow[] {
  const rows: readonly unknown[] = Array.isArray(projects) ? projects : [];
  return rows.map((row, index) => ({
    index,
    code: isRecord(row) ? text(row['code']) : '',
    name: isRecord(row) ? text(row['name']) : '',
    unit: isRecord(row) ? text(row['unit']) : '',
  }));
}

/** A code that no project has yet, as an import would give it: P01, P02 … */
export function freeCode(entry: Entry): string {
  const taken = new Set(projectsOf(entry['projects']).map(({ code }) => code));
  const next = (number: number): string => `P${String(number).padStart(2, '0')}`;
  let number = taken.size + 1;
  while (taken.has(next(number))) number += 1;
  return next(number);
}

/** Whether a line of expenditure is of the project. */
export function isLineOf(row: unknown, code: string): boolean {
  return isRecord(row) && code !== '' && row['project'] === code && row['nature'] !== 'basic';
}

/** Copies a project with its lines of expenditure, under a new code, below the original. */
export function duplicateProject(draft: DraftEntry, index: number, code: string): void {
  const projects = draftList(draft, ['projects']);
  const plain = plainOf(projects[index]);
  if (!isRecord(plain)) return;
  const before = text(plain['code']);
  projects.splice(index + 1, 0, { ...plain, code, name: `${text(plain['name'])}（副本）` });
  const lines = draftList(draft, ['expenditure']);
  const own = lines.filter((row) => isLineOf(row, before));
  for (const row of own) {
    const line = plainOf(row);
    if (isRecord(line)) lines.push({ ...line, project: code });
  }
}

/** How many lines of expenditure go with a project. */
export function countLines(entry: Entry, code: string): number {
  const lines: readonly unknown[] = Array.isArray(entry['expenditure']) ? entry['expenditure'] : [];
  return lines.filter((row) => isLineOf(row, code)).length;
}

/** Takes a project out, with its lines and the texts about it; other rows no longer refer to it. */
export function deleteProject(draft: DraftEntry, index: number): void {
  const code = text(valueAt(draft, ['projects', index, 'code']));
  draftList(draft, ['projects']).splice(index, 1);
  if (code === '' || projectsOf(draft['projects']).some((one) => one.code === code)) return;
  for (const list of ['expenditure', 'reasons', 'mainUses']) {
    const rows = draft[list];
    if (!Array.isArray(rows)) continue;
    const kept = rows.filter(
      (row: unknown) =>
        !isLineOf(row, code) && !(isRecord(row) && row['about'] === `project:${code}`),
    );
    if (kept.length < rows.length) draft[list] = kept;
  }
  for (const path of referencesTo(draft, 'project', code)) {
    if (path[0] !== 'prior') putAt(draft, path, undefined);
  }
}
