import type { Random } from './random.ts';

type Holder = Record<string, unknown> | unknown[];

interface Spot {
  readonly holder: Holder;
  readonly key: string | number;
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
}

function spotsOf(holder: Holder, into: Spot[]): Spot[] {
  const keys = Array.isArray(holder) ? holder.keys() : Object.keys(holder);
  for (const key of keys) {
    into.push({ holder, key });
    const value = Reflect.get(holder, key);
    if (isHolder(value)) spotsOf(value, into);
  }
  return into;
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** Values that are right nowhere, or look right and are too much. */
const HOSTILE: readonly ((random: Random) => unknown)[] = [
  () => null,
  () => true,
  () => '',
  () => [],
  () => ({}),
  () => -1,
  () => 1e308,
  () => Number.MAX_SAFE_INTEGER + 2,
  () => 0.1,
  () => '99999999999999999999.99',
  () => '-9999999999999.99',
  () => '1e99',
  () => '长'.repeat(70_000),
  () => 'x'.repeat(299),
  () => '\u0000\u001f\uffff',
  () => '\ud800',
  () => '__proto__',
  () => 'constructor',
  () => 'toString',
  () => '../../../../tmp/escaped',
  () => '{{ all.constructor }}',
  () => '{% for i in (1..999999999) %}x{% endfor %}',
  () => '<script>alert(1)</script>&"\'',
  () => '=HYPERLINK("http://evil.example")',
  (random) => nested(random.pick([10, 70, 500])),
  () => Array.from({ length: 3000 }, () => ({})),
  () => Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`key${index}`, index])),
];

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'unknown', '', '0', 'length'];

function define(holder: object, key: string | number, value: unknown): void {
  // An assignment to `__proto__` would change the copy here instead of what is written.
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function change(root: Holder, random: Random): void {
  const spots = spotsOf(root, []);
  if (spots.length === 0) return;
  const { holder, key } = random.pick(spots);
  const other = random.pick(spots);
  switch (random.below(7)) {
    case 0:
    case 1:
      define(holder, key, random.pick(HOSTILE)(random));
      break;
    case 2:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else Reflect.deleteProperty(holder, key);
      break;
    case 3:
      define(holder, key, structuredClone(Reflect.get(other.holder, other.key)));
      break;
    case 4:
      if (!Array.isArray(holder)) define(holder, random.pick(KEYS), random.pick(HOSTILE)(random));
      break;
    case 5:
      if (Array.isArray(holder)) holder.push(...structuredClone(holder));
      break;
    default: {
      const value: unknown = Reflect.get(holder, key);
      if (typeof value === 'number') define(holder, key, value * random.pick([-1, 0, 1000, 1.5]));
      else if (typeof value === 'string') define(holder, key, value.slice(1) + value);
    }
  }
}

/** A copy of a tree of records and lists with one to four changes in its structure. */
export function mutateTree(value: unknown, random: Random): unknown {
  const copy: unknown = structuredClone(value);
  if (!isHolder(copy)) return copy;
  for (let count = 1 + random.below(4); count > 0; count -= 1) change(copy, random);
  return copy;
}

function strings(value: unknown, into: Set<string>): Set<string> {
  if (typeof value === 'string') into.add(value);
  else if (isHolder(value)) for (const one of Object.values(value)) strings(one, into);
  return into;
}

function exchanged(value: unknown, from: string, to: unknown): unknown {
  if (value === from) return to;
  if (Array.isArray(value)) return value.map((one) => exchanged(one, from, to));
  if (!isHolder(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, exchanged(one, from, to)]),
  );
}

/** Values that pass for a code or a name. */
const NAMES = ['__proto__', 'constructor', 'toString', '0', '-1', '_', 'length', 'project:', '长'];

/** A copy in which a text is another one wherever it stands, so that what refers to it still does. */
export function renameValue(value: unknown, random: Random): unknown {
  let copy = structuredClone(value);
  for (let count = 1 + random.below(3); count > 0; count -= 1) {
    const known = [...strings(copy, new Set())];
    if (known.length === 0) return copy;
    const to = random.chance(0.6) ? random.pick(NAMES) : random.pick(known);
    copy = exchanged(copy, random.pick(known), to);
  }
  return copy;
}

function listsOf(value: unknown, into: unknown[][]): unknown[][] {
  if (!isHolder(value)) return into;
  if (Array.isArray(value) && value.length > 0) into.push(value);
  for (const one of Object.values(value)) listsOf(one, into);
  return into;
}

const LENGTHS = [2, 100, 3000, 11_000];

/** A copy with one list much longer; the codes of its rows are numbered, so that each is another one. */
export function growList(value: unknown, random: Random): unknown {
  const copy = structuredClone(value);
  const lists = listsOf(copy, []);
  if (lists.length === 0) return copy;
  const list = random.pick(lists);
  const length = random.pick(LENGTHS);
  const isNumbered = random.chance(0.7);
  for (let index = list.length; index < length; index += 1) {
    const row: unknown = structuredClone(list[index % list.length]);
    if (isNumbered && isHolder(row) && 'code' in row)
      define(row, 'code', String(1_000_000 + index));
    list.push(row);
  }
  return copy;
}

function deleteOrDouble({ holder, key }: Spot, random: Random): void {
  if (!Array.isArray(holder)) {
    Reflect.deleteProperty(holder, key);
    return;
  }
  const at = Number(key);
  if (random.chance(0.4)) holder.splice(at, 1);
  else holder.splice(random.below(holder.length), 0, structuredClone(holder[at]));
}

/** A copy that keeps its shape: values exchanged for others of the same name, rows doubled or left out. */
export function recombine(value: unknown, random: Random): unknown {
  const copy: unknown = structuredClone(value);
  if (!isHolder(copy)) return copy;
  for (let count = 1 + random.below(8); count > 0; count -= 1) {
    const spots = spotsOf(copy, []);
    const spot = random.pick(spots);
    const alike = spots.filter(({ key }) => typeof key === 'string' && key === spot.key);
    if (alike.length < 2 || random.chance(0.1)) deleteOrDouble(spot, random);
    else {
      const other = random.pick(alike);
      define(spot.holder, spot.key, structuredClone(Reflect.get(other.holder, other.key)));
    }
  }
  return copy;
}
