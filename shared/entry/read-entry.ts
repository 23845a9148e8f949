import { z } from 'zod';
import {
  type YearData,
  describePath,
  findReferenceProblems,
  issueMessage,
  yearDataSchema,
} from '../facts/index.ts';
import { type Problem, problem } from '../result/index.ts';
import { parseTypedAmount } from './amount-text.ts';
import { decodeFacts } from './decode-facts.ts';
import { type Entry } from './entry.ts';
import { choiceLabels } from './fields.ts';
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

interface Complaint {
  readonly path: Path;
  readonly message: string;
}

/** The indexes of the rows that are kept of a list. */
interface KeptRows {
  readonly path: Path;
  readonly rows: readonly number[];
  /** How many rows the list has in the entry. */
  readonly length: number;
}

interface Cleaned {
  /** Undefined: nothing usable. */
  readonly value: unknown;
  readonly complaints: readonly Complaint[];
  readonly kept: readonly KeptRows[];
}

const AMOUNT_HINT = '看不懂这个金额，请写成 1234.5、12.3万 或 =1200*12 这样';
const LONG_AMOUNT_HINT = '金额最多写到分（元以后两位小数）';

/** What is wrong with an amount: it is none, or it has more decimals than money has. */
function amountHint(value: unknown): string {
  const isLong = typeof value === 'string' && parseTypedAmount(`=${value}`) !== undefined;
  return isLong ? LONG_AMOUNT_HINT : AMOUNT_HINT;
}

type Issue = Parameters<typeof issueMessage>[0];

/** What is wrong with a field, in the words of the form: those of a file name its codes and signs. */
function fieldMessage(schema: z.core.$ZodType, value: unknown, issue: Issue | undefined): string {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodCodec) return amountHint(value);
  if (inner instanceof z.ZodBoolean) return '只能是“是”或“否”';
  if (inner instanceof z.ZodNumber && issue?.code === 'invalid_type')
    return '看不懂这个数，请只写数字';
  const labels = choiceLabels(schema);
  if (labels.length > 0) return `只能是下列之一：${labels.join('、')}`;
  return issue ? issueMessage(issue) : '内容不对';
}

const NOTHING: Cleaned = { value: undefined, complaints: [], kept: [] };

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return unwrap(schema.unwrap());
  return schema;
}

function isBlank(value: unknown): boolean {
  if (value === undefined || (typeof value === 'string' && value.trim() === '')) return true;
  if (Array.isArray(value)) return value.every(isBlank);
  return isRecord(value) && Object.values(value).every(isBlank);
}

const cache = new WeakMap<z.core.$ZodType, WeakMap<object, Cleaned>>();

function below(key: string | number, one: Cleaned): Cleaned {
  // As nearly all rows are: nothing in it needs a place.
  if (one.complaints.length === 0 && one.kept.length === 0) return one;
  return {
    value: one.value,
    complaints: one.complaints.map(({ path, message }) => ({ path: [key, ...path], message })),
    kept: one.kept.map((list) => ({ ...list, path: [key, ...list.path] })),
  };
}

/** Rows stay the same objects from edit to edit, so each is looked at once. */
function clean(schema: z.core.$ZodType, value: unknown): Cleaned {
  if (typeof value !== 'object' || value === null) return cleanOnce(schema, value);
  const known = cache.get(schema) ?? new WeakMap<object, Cleaned>();
  cache.set(schema, known);
  const before = known.get(value);
  if (before) return before;
  const cleaned = cleanOnce(schema, value);
  known.set(value, cleaned);
  return cleaned;
}

function cleanOnce(schema: z.core.$ZodType, value: unknown): Cleaned {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return isRecord(value) ? cleanRecord(inner, value) : NOTHING;
  if (inner instanceof z.ZodArray) return Array.isArray(value) ? cleanList(inner, value) : NOTHING;
  return cleanField(schema, inner, value);
}

/** The clerk's word for `null`, where a figure may be without meaning. */
const NOT_APPLICABLE = '不适用';

function isNullable(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodOptional) return isNullable(schema.unwrap());
  return schema instanceof z.ZodNullable;
}

function cleanField(schema: z.core.$ZodType, inner: z.core.$ZodType, value: unknown): Cleaned {
  if (typeof value === 'string' && value.trim() === NOT_APPLICABLE && isNullable(schema)) {
    return { ...NOTHING, value: null };
  }
  const isNumber = inner instanceof z.ZodNumber;
  const typed =
    isNumber && typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  const parsed = z.safeParse(schema, typed, { reportInput: true });
  if (parsed.success) return { ...NOTHING, value: typed };
  const message = fieldMessage(schema, value, parsed.error.issues[0]);
  return { ...NOTHING, complaints: [{ path: [], message }] };
}

function isOptional(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodOptional;
}

function cleanRecord(schema: z.ZodObject, value: Readonly<Record<string, unknown>>): Cleaned {
  const result: Record<string, unknown> = {};
  const complaints: Complaint[] = [];
  const kept: KeptRows[] = [];
  let isComplete = true;
  for (const [key, field] of Object.entries<z.core.$ZodType>(schema.shape)) {
    const own = Object.hasOwn(value, key) ? value[key] : undefined;
    const found = own === undefined ? NOTHING : below(key, clean(field, own));
    const cleaned = found.value === undefined && isBlank(own) ? NOTHING : found;
    complaints.push(...cleaned.complaints);
    kept.push(...cleaned.kept);
    if (cleaned.value !== undefined) result[key] = cleaned.value;
    else if (!isOptional(field)) {
      isComplete = false;
      if (cleaned.complaints.length === 0) complaints.push({ path: [key], message: '还没有填' });
    }
  }
  return { value: isComplete ? result : undefined, complaints, kept };
}

function cleanList(schema: z.ZodArray, values: readonly unknown[]): Cleaned {
  const result: unknown[] = [];
  const rows: number[] = [];
  const complaints: Complaint[] = [];
  const kept: KeptRows[] = [];
  values.forEach((value, index) => {
    const cleaned = below(index, clean(schema.element, value));
    if (cleaned.value === undefined && isBlank(value)) return;
    complaints.push(...cleaned.complaints);
    kept.push(...cleaned.kept);
    if (cleaned.value === undefined) return;
    result.push(cleaned.value);
    rows.push(index);
  });
  return { value: result, complaints, kept: [{ path: [], rows, length: values.length }, ...kept] };
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

const MONEY_LISTS: readonly unknown[] = [
  'income',
  'expenditure',
  'carriedOver',
  'threePublic',
  'agencyOperatingFunds',
  'procurement',
  'prior',
];
const AMOUNTS = ['amount', 'initialBudget', 'adjustedBudget', 'actual'] as const;

function isUnfinished(entry: Entry, path: Path): boolean {
  if (!MONEY_LISTS.includes(path[0])) return false;
  const row = valueAt(entry, rowOf(path));
  return (
    isRecord(row) && isBlank(valueAt(entry, path)) && AMOUNTS.every((name) => isBlank(row[name]))
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

class RowMap {
  readonly #kept: Cleaned['kept'];

  constructor(kept: Cleaned['kept']) {
    this.#kept = kept.filter(({ rows, length }) => rows.length !== length);
  }

  #rowsAt(path: Path): readonly number[] | undefined {
    return this.#kept.find((one) => pathText(one.path) === pathText(path))?.rows;
  }

  toEntry(fact: Path): Path {
    return fact.reduce<(string | number)[]>((path, key) => {
      path.push(typeof key === 'number' ? (this.#rowsAt(path)?.[key] ?? key) : key);
      return path;
    }, []);
  }

  toFact(entry: Path): Path | undefined {
    const path: (string | number)[] = [];
    for (const [depth, key] of entry.entries()) {
      if (typeof key !== 'number') path.push(key);
      else {
        const rows = this.#rowsAt(entry.slice(0, depth));
        const index = rows ? rows.indexOf(key) : key;
        if (index < 0) return undefined;
        path.push(index);
      }
    }
    return path;
  }
}

/** Takes rows out of a cleaned file that refer to nothing, and says which. */
function withoutRows(
  file: Readonly<Record<string, unknown>>,
  paths: readonly Path[],
): Record<string, unknown> {
  const out: Record<string, unknown> = { ...file };
  const byList = Map.groupBy(paths, (path) => pathText(path.slice(0, -1)));
  for (const [text, rows] of byList) {
    const drop = new Set(rows.map((path) => path.at(-1)));
    const keys = text.split('.');
    const [first = '', second] = keys;
    const filter = (list: unknown): unknown =>
      Array.isArray(list) ? list.filter((_, index) => !drop.has(index)) : list;
    const holder = out[first];
    if (second === undefined) out[first] = filter(holder);
    else if (isRecord(holder)) out[first] = { ...holder, [second]: filter(holder[second]) };
  }
  return out;
}

function withoutKept(kept: Cleaned['kept'], paths: readonly Path[]): Cleaned['kept'] {
  return kept.map((one) => {
    const drop = new Set(
      paths
        .filter((path) => pathText(path.slice(0, -1)) === pathText(one.path))
        .map((path) => path.at(-1)),
    );
    return drop.size === 0
      ? one
      : { ...one, rows: one.rows.filter((_, index) => !drop.has(index)) };
  });
}

function rowOf(path: Path): Path {
  return path.slice(0, path.findLastIndex((key) => typeof key === 'number') + 1);
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
