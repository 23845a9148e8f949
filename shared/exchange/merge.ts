import { type Entry, type Path, isRecord, valueAt } from '../entry/index.ts';
import { writeYearData } from '../facts/index.ts';
import {
  type Choices,
  type Double,
  type Meeting,
  doublesIn,
  foreignProjects,
  itemName,
  ownProjects,
  unassignedId,
} from './doubles.ts';
import type { Sha256, UnitPart } from './envelope.ts';
import { type Receipt, receiptsIn, withReceipt } from './received.ts';
import { pairRows, plain, saysSame } from './same-row.ts';
import { settledPart } from './settle.ts';
import {
  ABOUT_BOOKS,
  MARKED_BOOKS,
  REFERRED,
  type OwnerOf,
  type Row,
  UNIT_BOOKS,
  ownersIn,
  rowsAt,
  textOf,
  unitCodes,
  withRows,
} from './unit-books.ts';

/** What taking in a part gives. */
export interface Merged {
  readonly entry: Entry;
  readonly doubles: readonly Double[];
  /** True where the department has all of it already. */
  readonly isSame: boolean;
}

/** The row as the department keeps it: the former one where it says the same, else marked as brought in. */
function brought(path: Path, before: Row | undefined, after: Row): Row {
  if (before && saysSame([...path, 0], before, after)) return before;
  const fields = Object.keys(after).filter((key) => !key.startsWith('_'));
  const changed = fields.filter((key) => !saysSame([...path, 0, key], before?.[key], after[key]));
  const known = before?.['_origin'];
  const kept = isRecord(known)
    ? Object.entries(known).filter(([key]) => Object.hasOwn(after, key))
    : [];
  const origin = Object.fromEntries([...kept, ...changed.map((key) => [key, 'imported'] as const)]);
  return { ...after, _origin: origin };
}

function placeFor(list: readonly unknown[], path: Path, unit: string, context: Context): number {
  const rank = (row: unknown): number =>
    isRecord(row) ? context.order.indexOf(context.owner(path, row) ?? '') : -1;
  const own = context.order.indexOf(unit);
  const later = list.findIndex((row) => rank(row) > own);
  return later < 0 ? list.length : later;
}

interface Context {
  readonly owner: OwnerOf;
  readonly order: readonly string[];
}

/**
 * A list with other rows of one unit. They take the places of the former ones, the rest follows the last
 * of these; a unit that had none stands in the order of the units. All other rows stay as they are.
 */
function exchanged(
  list: readonly unknown[],
  isFormer: (row: Row) => boolean,
  incoming: readonly Row[],
  place: number,
): unknown[] {
  const slots = new Set(list.filter((row) => isRecord(row) && isFormer(row)));
  if (slots.size === 0) return [...list.slice(0, place), ...incoming, ...list.slice(place)];
  const last = list.findLastIndex((row) => slots.has(row));
  let next = 0;
  return list.flatMap((row, index) => {
    if (!slots.has(row)) return [row];
    const start = next;
    next = index === last ? incoming.length : Math.min(next + 1, incoming.length);
    return incoming.slice(start, next);
  });
}

function withUnitRows(
  entry: Entry,
  path: Path,
  incoming: readonly Row[],
  isFormer: (row: Row) => boolean,
  place: (list: readonly unknown[]) => number,
): Entry {
  const value = valueAt(entry, path);
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const former = rowsAt(entry, path).filter(isFormer);
  const rows = pairRows(path, former, incoming).flatMap(({ before, after }) =>
    after ? [brought(path, before, after)] : [],
  );
  return withRows(entry, path, exchanged(list, isFormer, rows, place(list)));
}

function withBook(entry: Entry, path: Path, { part, unit }: Meeting, context: Context): Entry {
  return withUnitRows(
    entry,
    path,
    rowsAt(part, path),
    (row) => context.owner(path, row) === unit,
    (list) => placeFor(list, path, unit, context),
  );
}

function withMarked(entry: Entry, path: Path, meeting: Meeting, context: Context): Entry {
  const isSole = context.order.length === 1;
  const rows = rowsAt(meeting.part, path).map((row) =>
    isSole ? row : { ...row, _unit: meeting.unit },
  );
  const former = rowsAt(entry, path).some((row) => row['_unit'] === meeting.unit);
  if (rows.length === 0 && !former) return entry;
  return withBook(entry, path, { ...meeting, part: withRows({}, path, rows) }, context);
}

/** Projects of others that the unit's lines name, where the department has not got them. */
function withReferred(entry: Entry, { part, unit }: Meeting): Entry {
  const known = new Set(rowsAt(entry, ['projects']).map((row) => row['code']));
  const fresh = rowsAt(part, ['projects']).filter(
    (row) => row['unit'] !== unit && !known.has(row['code']),
  );
  if (fresh.length === 0) return entry;
  const list = [...listAt(entry, ['projects'])];
  for (const project of fresh) {
    const code = textOf(project, 'code') ?? '';
    const later = list.findIndex(
      (row) => isRecord(row) && (row['unit'] !== undefined || (textOf(row, 'code') ?? '') > code),
    );
    list.splice(later < 0 ? list.length : later, 0, { ...project, [REFERRED]: true });
  }
  return { ...entry, projects: list };
}

function listAt(entry: Entry, path: Path): readonly unknown[] {
  const value = valueAt(entry, path);
  return Array.isArray(value) ? value : [];
}

function withProjects(entry: Entry, meeting: Meeting, context: Context): Entry {
  const foreign = new Set(foreignProjects(meeting).map(({ row }) => row));
  const own = ownProjects(meeting);
  const codes = new Set(own.map((row) => row['code']));
  const isFormer = (row: Row): boolean =>
    context.owner(['projects'], row) === meeting.unit ||
    (!foreign.has(row) && codes.has(row['code']));
  const isStandIn = (row: unknown): boolean =>
    isRecord(row) && row[REFERRED] === true && codes.has(row['code']);
  const list = listAt(entry, ['projects']);
  const free = list.some(isStandIn)
    ? { ...entry, projects: list.filter((row) => !isStandIn(row)) }
    : entry;
  const replaced = withUnitRows(free, ['projects'], own, isFormer, (rows) =>
    placeFor(rows, ['projects'], meeting.unit, context),
  );
  return withReferred(replaced, meeting);
}

/** Texts about the unit's projects; those that the department wrote itself stay. */
function withAbout(entry: Entry, path: Path, { part, unit }: Meeting): Entry {
  const incoming = rowsAt(part, path).map((row) => ({ ...row, _unit: unit }));
  const abouts = new Set(rowsAt(part, path).map((row) => row['about']));
  const isFormer = (row: Row): boolean => row['_unit'] === unit || abouts.has(row['about']);
  if (incoming.length === 0 && !rowsAt(entry, path).some(isFormer)) return entry;
  return withUnitRows(entry, path, incoming, isFormer, (list) => {
    const later = list.findIndex(
      (row) => isRecord(row) && typeof row['_unit'] === 'string' && row['_unit'] > unit,
    );
    return later < 0 ? list.length : later;
  });
}

/** Classification items only come: another unit's lines may use them by now. */
function withItems(entry: Entry, { part, unit }: Meeting, doubles: readonly Double[]): Entry {
  const path = ['classificationItems'];
  const known = rowsAt(entry, path);
  const replaced = new Set(
    doubles.filter(({ chosen }) => chosen === 'replace').map(({ id }) => id),
  );
  const incoming = new Map(
    rowsAt(part, path)
      .toReversed()
      .map((row) => [itemName(row), row]),
  );
  const mayReplace = (item: Row, former: Row): boolean =>
    former['_unit'] === unit ||
    replaced.has(`item:${textOf(item, 'classification') ?? ''}:${textOf(item, 'code') ?? ''}`);
  const next = known.map((former) => {
    const item = incoming.get(itemName(former));
    if (!item || saysSame(['classificationItems', 0], former, item)) return former;
    return mayReplace(item, former) ? { ...item, _unit: unit } : former;
  });
  const former = new Set(known.map(itemName));
  const fresh = rowsAt(part, path)
    .filter((item) => !former.has(itemName(item)))
    .map((item) => ({ ...item, _unit: unit }));
  if (fresh.length === 0 && next.every((row, index) => row === known[index])) return entry;
  const typed = next.filter((row) => row['_unit'] === undefined);
  const units = [...next.filter((row) => row['_unit'] !== undefined), ...fresh];
  const sorted = units.toSorted((one, other) => (itemName(one) < itemName(other) ? -1 : 1));
  return withRows(entry, path, [...typed, ...sorted]);
}

function withoutUnassigned(entry: Entry, doubles: readonly Double[]): Entry {
  const owner = ownersIn(entry);
  const chosen = new Set(doubles.filter((one) => one.chosen === 'remove').map(({ id }) => id));
  return UNIT_BOOKS.filter((path) => chosen.has(unassignedId(path))).reduce(
    (one, path) =>
      withRows(
        one,
        path,
        listAt(one, path).filter((row) => !isRecord(row) || owner(path, row) !== undefined),
      ),
    entry,
  );
}

type Counts = Readonly<Record<string, number>>;

function countsOf(value: unknown): Counts {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => {
      const number = typeof one === 'string' && one.trim() !== '' ? Number(one) : one;
      return typeof number === 'number' && Number.isFinite(number) ? [[key, number]] : [];
    }),
  );
}

/** The department's counts are sums: what the unit gave before goes out, what it gives now comes in. */
function withCounts(entry: Entry, { part, receipts, unit }: Meeting, isSole: boolean): Entry {
  const { threePublicCounts: known } = entry;
  const before = isSole ? countsOf(known) : (receipts.get(unit)?.counts ?? {});
  const after = countsOf(part['threePublicCounts']);
  const total = countsOf(known);
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => before[key] !== after[key],
  );
  if (keys.length === 0) return entry;
  const sums = { ...(isRecord(known) ? known : {}) };
  for (const key of keys) {
    const others = Math.max(0, (total[key] ?? 0) - (before[key] ?? 0));
    if (others === 0 && after[key] === undefined) Reflect.deleteProperty(sums, key);
    else sums[key] = others + (after[key] ?? 0);
  }
  return { ...entry, threePublicCounts: sums };
}

/** The unit's own record; which one is the headquarters is the department's affair. */
function withUnit(entry: Entry, { part, unit }: Meeting): Entry {
  const [incoming] = rowsAt(part, ['units']);
  if (!incoming) return entry;
  const list = listAt(entry, ['units']);
  const before = rowsAt(entry, ['units']).find((row) => row['code'] === unit);
  if (!before) {
    const later = list.findIndex((row) => isRecord(row) && (textOf(row, 'code') ?? '') > unit);
    const place = later < 0 ? list.length : later;
    return { ...entry, units: [...list.slice(0, place), incoming, ...list.slice(place)] };
  }
  const mark =
    before['isHeadquarters'] === undefined ? {} : { isHeadquarters: before['isHeadquarters'] };
  const row = brought(['units'], before, { ...incoming, ...mark });
  return row === before
    ? entry
    : { ...entry, units: list.map((one) => (one === before ? row : one)) };
}

/** What of a year belongs to a unit, as text that is equal where it says the same. */
function unitContent(entry: Entry, unit: string): string {
  const owner = ownersIn(entry);
  const lists = [...UNIT_BOOKS, ...MARKED_BOOKS].map((path) =>
    rowsAt(entry, path)
      .filter((row) => owner(path, row) === unit)
      .map((row) => plain([...path, 0], row)),
  );
  const record = rowsAt(entry, ['units']).find((row) => row['code'] === unit);
  return JSON.stringify([plain(['units', 0], record), ...lists]);
}

/** Digest of what of a year belongs to a unit. */
export function contentDigest(entry: Entry, unit: string, sha256: Sha256): string {
  return sha256(new TextEncoder().encode(unitContent(entry, unit)));
}

function mergedFacts(meeting: Meeting, doubles: readonly Double[]): Entry {
  const part = settledPart(meeting, doubles);
  const settled = { ...meeting, part };
  let entry = withUnit(withoutUnassigned(meeting.department, doubles), settled);
  const context = { owner: ownersIn(entry), order: unitCodes(entry) };
  for (const path of UNIT_BOOKS) {
    entry =
      path[0] === 'projects'
        ? withProjects(entry, settled, context)
        : withBook(entry, path, settled, context);
  }
  for (const path of MARKED_BOOKS) entry = withMarked(entry, path, settled, context);
  for (const path of ABOUT_BOOKS) entry = withAbout(entry, path, settled);
  entry = withItems(entry, settled, doubles);
  const isKept = doubles.some(({ id, chosen }) => id === 'counts' && chosen === 'keep');
  return isKept ? entry : withCounts(entry, settled, context.order.length === 1);
}

function receiptOf(
  meeting: Meeting,
  doubles: readonly Double[],
  arrival: Arrival,
  content: string,
): Receipt {
  const { part, unit, receipts } = meeting;
  const isKept = doubles.some(({ id, chosen }) => id === 'counts' && chosen === 'keep');
  const counts = isKept ? undefined : part['threePublicCounts'];
  const choices = Object.fromEntries([
    ...Object.entries(receipts.get(unit)?.choices ?? {}),
    // Rows without a unit that are typed later are another question.
    ...doubles.flatMap(({ id, chosen }) => (chosen === 'remove' ? [] : [[id, chosen] as const])),
  ]);
  return {
    at: arrival.at,
    writtenAt: arrival.part.identity.writtenAt,
    file: arrival.file.slice(0, 200),
    checksum: arrival.part.checksum,
    content,
    ...(isRecord(counts) ? { counts: countsOf(counts) } : {}),
    ...(Object.keys(choices).length > 0 ? { choices } : {}),
  };
}

/** Where there is only one unit a row need not name it; among others it must. Projects may be of others. */
function withNamedUnit(part: Entry, unit: string): Entry {
  return UNIT_BOOKS.filter((path) => path[0] !== 'projects').reduce((entry, path) => {
    const rows = rowsAt(entry, path);
    if (rows.every((row) => row['unit'] !== undefined)) return entry;
    return withRows(
      entry,
      path,
      rows.map((row) => ({ ...row, unit })),
    );
  }, part);
}

/** A part and how it came. */
export interface Arrival {
  readonly part: UnitPart;
  readonly file: string;
  readonly at: string;
}

/**
 * A department's year with the part of one unit in place of what it had of that unit. Rows of other
 * units are untouched. The order in which parts of several units are taken in makes no difference;
 * taking in the same part twice changes nothing.
 */
export function mergePart(
  department: Entry,
  arrival: Arrival,
  chosen: Choices,
  sha256: Sha256,
): Merged {
  const unit = arrival.part.identity.unit.code;
  const receipts = receiptsIn(department);
  const meeting: Meeting = {
    department,
    part: withNamedUnit(writeYearData(arrival.part.data), unit),
    unit,
    receipts,
    choices: { ...receipts.get(unit)?.choices, ...chosen },
  };
  const doubles = doublesIn(meeting);
  const entry = mergedFacts(meeting, doubles);
  const before = receipts.get(unit);
  const content = contentDigest(entry, unit, sha256);
  const isSame =
    before?.checksum === arrival.part.checksum &&
    before.content === content &&
    contentDigest(department, unit, sha256) === content;
  if (isSame && JSON.stringify(entry) === JSON.stringify(department)) {
    return { entry: department, doubles, isSame };
  }
  const receipt = receiptOf(meeting, doubles, arrival, content);
  return { entry: withReceipt(entry, unit, receipt), doubles, isSame: false };
}
