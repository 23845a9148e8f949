import { type Entry, type Path, isRecord, pathText, valueAt } from '../../../shared/entry/index.ts';
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

/** What deleting a project does to rows of the year that name it. */
export interface ProjectLoss {
  /** Where the rows name it that go with it: its expenditure, and texts about it. */
  readonly gone: readonly Path[];
  /** Where rows stay, without naming it any more. */
  readonly loosened: readonly Path[];
}

/** What goes with a project. Nothing where another project has the same code; last year's rows stay as they are. */
export function lossWith(entry: Entry, index: number): ProjectLoss {
  const code = text(valueAt(entry, ['projects', index, 'code']));
  const isShared = projectsOf(entry['projects']).some(
    (one) => one.index !== index && one.code === code,
  );
  if (code === '' || isShared) return { gone: [], loosened: [] };
  const named = referencesTo(entry, 'project', code).filter(([list]) => list !== 'prior');
  const goes = (path: Path): boolean =>
    path.at(-1) === 'about' ||
    (path[0] === 'expenditure' && isLineOf(valueAt(entry, path.slice(0, -1)), code));
  return { gone: named.filter(goes), loosened: named.filter((path) => !goes(path)) };
}

/** Takes a project out, with its lines and the texts about it; other rows no longer refer to it. */
export function deleteProject(draft: DraftEntry, index: number): void {
  const { gone, loosened } = lossWith(draft, index);
  for (const path of loosened) putAt(draft, path, undefined);
  const rowsByList = Map.groupBy(gone, (path) => pathText(path.slice(0, -2)));
  for (const paths of rowsByList.values()) {
    const list = paths[0]?.slice(0, -2) ?? [];
    const taken = new Set(paths.map((path) => path.at(-2)));
    const rows = draftList(draft, list);
    putAt(
      draft,
      list,
      rows.filter((_, at) => !taken.has(at)),
    );
  }
  draftList(draft, ['projects']).splice(index, 1);
}
