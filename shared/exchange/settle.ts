import type { Entry } from '../entry/index.ts';
import { type Double, type Meeting, foreignProjects } from './doubles.ts';
import { type Row, UNIT_BOOKS, rowsAt, textOf, withRows } from './unit-books.ts';

interface Renaming {
  readonly codes: ReadonlyMap<string, string>;
  /** Projects of the part that the department has already. */
  readonly dropped: ReadonlySet<string>;
}

function freeCode(wish: string, taken: ReadonlySet<unknown>): string {
  for (let count = 1; ; count += 1) {
    const code = count === 1 ? wish : `${wish}-${count}`;
    if (!taken.has(code)) return code;
  }
}

function renamingOf(meeting: Meeting, doubles: readonly Double[]): Renaming {
  const codes = new Map<string, string>();
  const dropped = new Set<string>();
  const others = foreignProjects(meeting).map(({ row }) => row);
  const codeByName = new Map(others.toReversed().map((row) => [row['name'], textOf(row, 'code')]));
  const own = new Map(rowsAt(meeting.part, ['projects']).map((row) => [row['code'], row]));
  const taken = new Set([...others.map((row) => row['code']), ...own.keys()]);
  for (const { id, chosen } of doubles) {
    const [kind = '', ...rest] = id.split(':');
    const code = rest.join(':');
    if (kind === 'projectCode' && chosen === 'rename') {
      const free = freeCode(`${code}-${meeting.unit}`, taken);
      codes.set(code, free);
      taken.add(free);
    }
    if (!kind.startsWith('project') || chosen !== 'share') continue;
    dropped.add(code);
    const known = codeByName.get(own.get(code)?.['name']);
    if (kind === 'projectName' && known !== undefined) codes.set(code, known);
  }
  return { codes, dropped };
}

function renamedRow(row: Row, codes: ReadonlyMap<string, string>): Row {
  const project = codes.get(textOf(row, 'project') ?? '');
  return project === undefined ? row : { ...row, project };
}

function renamedText(row: Row, codes: ReadonlyMap<string, string>): Row {
  const about = textOf(row, 'about') ?? '';
  const code = codes.get(about.replace(/^project:/, ''));
  return code === undefined || !about.startsWith('project:')
    ? row
    : { ...row, about: `project:${code}` };
}

/** The part as the choices have it: projects with other codes, or without those the department has. */
export function settledPart(meeting: Meeting, doubles: readonly Double[]): Entry {
  const { codes, dropped } = renamingOf(meeting, doubles);
  if (codes.size === 0 && dropped.size === 0) return meeting.part;
  const mapped = (entry: Entry, path: readonly string[], map: (row: Row) => Row): Entry =>
    withRows(entry, path, rowsAt(entry, path).map(map));
  const lines = UNIT_BOOKS.filter((path) => path[0] !== 'projects').reduce<Entry>(
    (entry, path) => mapped(entry, path.map(String), (row) => renamedRow(row, codes)),
    meeting.part,
  );
  const projects = rowsAt(lines, ['projects'])
    .filter((row) => !dropped.has(textOf(row, 'code') ?? ''))
    .map((row) => {
      const code = codes.get(textOf(row, 'code') ?? '');
      return code === undefined ? row : { ...row, code };
    });
  return ['reasons', 'mainUses'].reduce(
    (entry, list) => mapped(entry, [list], (row) => renamedText(row, codes)),
    withRows(lines, ['projects'], projects),
  );
}
