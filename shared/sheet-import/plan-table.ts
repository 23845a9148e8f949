import type { Catalog } from '../catalog/index.ts';
import { type Entry, parseTypedAmount } from '../entry/index.ts';
import { fold } from '../review/tables/index.ts';
import { CodeReader } from './codes.ts';
import { type Named, type Row, WorkingLists, namedRows } from './lists.ts';
import {
  type MatchedRows,
  leftOut,
  matchRows,
  notUnderstood,
  skipped,
  totalRow,
} from './match-rows.ts';
import type { PlannedRow, TotalCheck } from './plan.ts';
import { type FoundRow, type Reading, readRows } from './row-reader.ts';
import { findTotals } from './totals.ts';

/** What the tables of one import share. */
export interface Workplace {
  readonly entry: Entry;
  readonly lists: WorkingLists;
  readonly codes: CodeReader;
  readonly units: readonly Named[];
  readonly amountField: 'amount' | 'actual';
}

/** Makes ready to plan the tables of one file. */
export function openWorkplace(entry: Entry, catalog: Catalog): Workplace {
  const lists = new WorkingLists(entry);
  return {
    entry,
    lists,
    codes: new CodeReader(catalog),
    units: namedRows(lists.rows(['units'])),
    amountField: entry['kind'] === 'finalAccounts' ? 'actual' : 'amount',
  };
}

export type TableReading = Pick<
  Reading,
  'opened' | 'target' | 'columns' | 'unit' | 'isUnitChosen' | 'constants'
> & { readonly isWhole: boolean; readonly leftOut: ReadonlySet<string> };

export interface PlannedRows {
  readonly rows: readonly PlannedRow[];
  readonly totals: readonly TotalCheck[];
  readonly roundedCount: number;
  /** Every row lacks the functional item: one must be chosen for all. */
  readonly lacksFunction: boolean;
}

const MAKES_PROJECTS = new Set(['project', 'budgetItems', 'indicators', 'expenditure']);

function isCoded({ target }: TableReading): boolean {
  return target.identity.includes('function');
}

/** Projects by code or name, made where the file names a new one. */
class Projects {
  readonly #lists: WorkingLists;
  readonly #codes = new Map<string, string>();
  readonly #rows: Row[];
  #isChanged = false;

  constructor(lists: WorkingLists) {
    this.#lists = lists;
    this.#rows = [...lists.rows(['projects'])];
    namedRows(this.#rows).forEach(({ code, name }) => {
      this.#codes.set(fold(code), code);
      this.#codes.set(fold(name), code);
      this.#codes.set(`${fold(code)}${fold(name)}`, code);
      this.#codes.set(`${fold(code)}-${fold(name)}`, code);
    });
  }

  find(text: string): string | undefined {
    return this.#codes.get(fold(text));
  }

  make(name: string): string {
    let number = this.#rows.length + 1;
    const next = () => `P${String(number).padStart(2, '0')}`;
    while (this.#codes.has(next())) number += 1;
    const code = next();
    this.#rows.push({ code, name, _origin: { code: 'imported', name: 'imported' } });
    this.#codes.set(fold(name), code);
    this.#codes.set(code, code);
    this.#isChanged = true;
    return code;
  }

  keep(): void {
    if (this.#isChanged) this.#lists.put(['projects'], this.#rows);
  }
}

function withProjects(
  found: readonly FoundRow[],
  reading: TableReading,
  lists: WorkingLists,
): FoundRow[] {
  const projects = new Projects(lists);
  const resolved = found.map((row) => {
    if (row.project === '' || row.problems.length > 0) return row;
    const known = projects.find(row.project);
    if (known === undefined && reading.leftOut.has(row.where)) return row;
    const mayMake = MAKES_PROJECTS.has(reading.target.id) && !row.isBlank;
    if (known === undefined && !mayMake) {
      const problem = `项目里没有“${row.project}”，请先登记该项目`;
      return row.isBlank ? row : { ...row, problems: [...row.problems, problem] };
    }
    const code = known ?? projects.make(row.project);
    const note = `新建项目“${row.project}”（${code}）`;
    const notes = known === undefined ? [...row.notes, note] : row.notes;
    return { ...row, notes, values: { ...row.values, project: code } };
  });
  projects.keep();
  return resolved;
}

function placeOf(workplace: Workplace, reading: TableReading) {
  const [only, ...others] = workplace.units;
  return {
    target: reading.target,
    onlyUnit: others.length === 0 ? only?.code : undefined,
    isWhole: reading.isWhole,
    leftOut: reading.leftOut,
  };
}

function intoList(
  found: readonly FoundRow[],
  reading: TableReading,
  workplace: Workplace,
): PlannedRow[] {
  const { path } = reading.target;
  const before = workplace.lists.rows(path);
  const matched = matchRows(before, found, { ...placeOf(workplace, reading), path });
  if (isChange(matched)) workplace.lists.put(path, matched.rows);
  return [...matched.planned];
}

function isChange({ planned }: MatchedRows): boolean {
  return planned.some(({ fate }) => fate === 'new' || fate === 'changed' || fate === 'removed');
}

/** Lists inside projects: 预算明细 and 绩效指标. */
function intoProjects(
  found: readonly FoundRow[],
  reading: TableReading,
  workplace: Workplace,
  inside: string,
): PlannedRow[] {
  const projects = [...workplace.lists.rows(['projects'])];
  const places = new Map(namedRows(projects).map(({ code }, index) => [code, index]));
  const planned: PlannedRow[] = [];
  let hasChanged = false;
  for (const [code, rows] of Map.groupBy(found, ({ values }) => String(values['project']))) {
    const index = places.get(code);
    const project = index === undefined ? undefined : projects[index];
    if (index === undefined || !project) {
      planned.push(...rows.map((row) => leftOut(row)));
      continue;
    }
    const list = project[inside];
    const before = Array.isArray(list) ? list.filter((row) => typeof row === 'object') : [];
    const own = rows.map(({ values: { project: _, ...values }, ...row }) => ({ ...row, values }));
    const path = ['projects', index, inside];
    const matched = matchRows(before, own, { ...placeOf(workplace, reading), path });
    planned.push(...matched.planned);
    if (!isChange(matched)) continue;
    projects[index] = { ...project, [inside]: matched.rows };
    hasChanged = true;
  }
  if (hasChanged) workplace.lists.put(['projects'], projects);
  return planned;
}

function inSheetOrder(rows: readonly PlannedRow[]): PlannedRow[] {
  const last = Number.MAX_SAFE_INTEGER;
  return rows.toSorted((a, b) => (a.sheetRow ?? last) - (b.sheetRow ?? last));
}

/** 单价 × 数量 tells nothing of zero: rows of figures that say 0 count only where the year has a figure. */
function isStatedZero({ isBlank, values }: FoundRow): boolean {
  const stated = values['amount'] ?? values['actual'];
  return isBlank && stated !== undefined && parseTypedAmount(String(stated)) !== undefined;
}

/** The fate of every row of a table. The lists of the workplace hold the outcome. */
export function planTable(reading: TableReading, workplace: Workplace): PlannedRows {
  const { codes, units, amountField, lists } = workplace;
  const projects = namedRows(lists.rows(['projects']));
  const read = readRows({ ...reading, codes, units, projects, amountField });
  const totals = findTotals(read, isCoded(reading), reading.unit);
  const leaves = withProjects(
    read.filter((row) => !totals.rows.has(row)),
    reading,
    lists,
  );
  const sound = leaves.filter(
    (row) => row.problems.length === 0 && (!row.isBlank || isStatedZero(row)),
  );
  const taken = new Set(sound);
  const inside = reading.target.insideProject;
  const matched = inside
    ? intoProjects(sound, reading, workplace, inside)
    : intoList(sound, reading, workplace);
  const others = leaves
    .filter((row) => !taken.has(row))
    .map((row) => (row.isBlank ? skipped(row) : notUnderstood(row)));
  const isLacking = ({ problems }: FoundRow) => problems.includes('没有功能分类科目编码');
  const lacking = leaves.filter(isLacking);
  const sums = [...totals.rows].map((row) => totalRow(row, totals.uncoded.has(row)));
  return {
    rows: inSheetOrder([...sums, ...matched, ...others]),
    totals: totals.checks,
    roundedCount: read.filter(({ isRounded }) => isRounded).length,
    lacksFunction: lacking.length > 0 && leaves.every((row) => row.isBlank || isLacking(row)),
  };
}
