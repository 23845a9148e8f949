import {
  AMOUNT_BOOKS,
  AMOUNT_FIELDS,
  type YearData,
  describePath,
  findReferenceProblems,
  yearDataSchema,
} from '../facts/index.ts';
import { type Problem, problem } from '../result/index.ts';
import { type Complaint, below, clean, isBlank } from './clean.ts';
import { decodeFacts } from './decode-facts.ts';
import { type Entry } from './entry.ts';
import { RowMap, rowOf, withoutKept, withoutRows } from './kept-rows.ts';
import { type Path, isRecord, pathText, valueAt } from './path.ts';

/** Something typed that is not understood, at the path in the entry where it stands. */
export interface EntryProblem extends Problem {
  readonly path: Path;
  /** What is wrong, without the place: `还没有填。`. */
  readonly clause: string;
  /** True in a row of money that has no amount yet: nothing is lost, the row is just not done. */
  readonly isUnfinished: boolean;
}

/** What an entry says. */
export interface ReadEntry {
  readonly data: YearData;
  /** What was left out of the facts and why. */
  readonly problems: readonly EntryProblem[];
  /** Where a fact stands in the entry: rows that are left out shift those below. */
  entryPath(fact: Path): Path;
  /** Where a row of the entry stands in the facts; undefined where it is left out. */
  factPath(entry: Path): Path | undefined;
}

/** Placeholders for what a year cannot be without, until it is typed. */
const BLANK_DEPARTMENT = { code: '000', name: '（部门名称未填）' };

const nameSchema = yearDataSchema.shape.department.shape.name;

/** What is wrong with the name of the department; without a name there would be no year at all. */
function nameComplaints({ department }: Entry): readonly Complaint[] {
  const name = isRecord(department) ? department['name'] : undefined;
  if (isBlank(name)) return [];
  return below('department', below('name', clean(nameSchema, name))).complaints;
}

function framed(entry: Entry, hasName: boolean): Entry {
  const { department, units } = entry;
  const given = isRecord(department) ? department : {};
  const filled = {
    ...given,
    code: isBlank(given['code']) ? BLANK_DEPARTMENT.code : given['code'],
    name: isBlank(given['name']) || !hasName ? BLANK_DEPARTMENT.name : given['name'],
  };
  const hasUnits =
    Array.isArray(units) && units.some((unit) => clean(unitSchema, unit).value !== undefined);
  const self = { code: filled.code, name: filled.name, nature: 'administrative' };
  return {
    ...entry,
    format: 'budget-disclosure/year-data',
    version: 1,
    department: filled,
    ...(hasUnits ? {} : { units: [self] }),
  };
}

const unitSchema = yearDataSchema.shape.units.element;

const MONEY_LISTS: readonly unknown[] = [...AMOUNT_BOOKS, 'prior'];

function isUnfinished(entry: Entry, path: Path): boolean {
  if (!MONEY_LISTS.includes(path[0])) return false;
  const row = valueAt(entry, rowOf(path));
  return (
    isRecord(row) &&
    isBlank(valueAt(entry, path)) &&
    AMOUNT_FIELDS.every((name) => isBlank(row[name]))
  );
}

function located(entry: Entry, code: string, { path, message }: Complaint): EntryProblem {
  const place = describePath(path, entry);
  const clause = `${message}。`;
  return {
    ...problem(code, `${place}：${clause}`, place),
    path,
    clause,
    isUnfinished: isUnfinished(entry, path),
  };
}

/**
 * The facts that an entry holds. What is not understood is left out (a field, or the row that cannot be
 * without it) and reported with its place; it stays in the entry.
 */
export function readEntry(entry: Entry): ReadEntry {
  const unnamed = nameComplaints(entry);
  const cleaned = clean(yearDataSchema, framed(entry, unnamed.length === 0));
  let file = isRecord(cleaned.value) ? cleaned.value : undefined;
  if (!file) {
    const [first] = cleaned.complaints;
    throw new RangeError(`a year without year or kind: ${first?.message ?? ''}`);
  }
  let kept = cleaned.kept;
  let data = decodeFacts(file);
  const problems = [...unnamed, ...cleaned.complaints].map((complaint) =>
    located(entry, 'ENTRY-FIELD', complaint),
  );
  // A row that goes may be the one that another refers to.
  for (
    let dangling = findReferenceProblems(data);
    dangling.length > 0;
    dangling = findReferenceProblems(data)
  ) {
    const places = new RowMap(kept);
    const found = dangling.map(({ code, path, message }) =>
      located(entry, code, { path: places.toEntry(path), message }),
    );
    // What is not understood is also missing: it is told once.
    const told = new Set(problems.map(({ path }) => pathText(path)));
    problems.push(...found.filter(({ path }) => !told.has(pathText(path))));
    const rows = [
      ...new Map(dangling.map(({ path }) => [pathText(rowOf(path)), rowOf(path)])).values(),
    ];
    file = withoutRows(file, rows);
    data = decodeFacts(file);
    kept = withoutKept(kept, rows);
  }
  const map = new RowMap(kept);
  return {
    data,
    problems,
    entryPath: (fact) => map.toEntry(fact),
    factPath: (path) => map.toFact(path),
  };
}
