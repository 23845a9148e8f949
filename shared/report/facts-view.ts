import { type YearData, yearDataJsonSchema } from '../facts/index.ts';
import { amountOfFact } from '../ledger/index.ts';
import { fen } from '../money/index.ts';
import { AmountDrop } from './figure-drop.ts';
import type { NumberStyle } from './number-text.ts';

/** A record of the facts for templates: every field that exists is there, null where not entered. */
export type FactView = Readonly<Record<string, unknown>>;

/** Whether a view is a record of the facts. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function child(schema: unknown, key: string): unknown {
  if (!isRecord(schema)) return undefined;
  const { properties, items } = schema;
  if (key === '[]') return items;
  return isRecord(properties) ? properties[key] : undefined;
}

function fieldNames(schema: unknown, written: Readonly<Record<string, unknown>>): string[] {
  const properties = isRecord(schema) ? schema['properties'] : undefined;
  return [
    ...new Set([...Object.keys(isRecord(properties) ? properties : {}), ...Object.keys(written)]),
  ];
}

function isAmountSchema(schema: unknown): boolean {
  if (!isRecord(schema)) return false;
  const { pattern, anyOf } = schema;
  if (Array.isArray(anyOf)) return anyOf.some(isAmountSchema);
  return typeof pattern === 'string' && pattern.includes('-?\\d{1,13}');
}

interface KnownView {
  readonly parent: string;
  readonly key: string | number;
  readonly style: NumberStyle;
  readonly view: unknown;
}

function pathOf(parent: string, key: string | number): string {
  if (typeof key === 'number') return `${parent}[${key}]`;
  return parent === '' ? key : `${parent}.${key}`;
}

/** Records stay the same objects from edit to edit, so each is looked at once. */
const known = new WeakMap<object, KnownView>();

class FactsViewer {
  readonly #style: NumberStyle;

  constructor(style: NumberStyle) {
    this.#style = style;
  }

  /** `value` is decoded, `schema` its JSON Schema: amounts are recognised by their pattern. */
  view(value: unknown, schema: unknown, parent: string, key: string | number): unknown {
    if (isAmountSchema(schema)) {
      const amount = typeof value === 'number' ? fen(value) : value === null ? null : undefined;
      return new AmountDrop(amountOfFact(amount, pathOf(parent, key)), this.#style);
    }
    if (value === undefined || value === null || value === '') return null;
    if (typeof value !== 'object') return value;
    const before = known.get(value);
    const isSame = before?.key === key && before.parent === parent;
    if (isSame && before.style === this.#style) return before.view;
    const view = this.#made(value, schema, pathOf(parent, key));
    known.set(value, { parent, key, style: this.#style, view });
    return view;
  }

  #made(value: object, schema: unknown, path: string): unknown {
    if (Array.isArray(value)) {
      const items: readonly unknown[] = value;
      const of = child(schema, '[]');
      return items.map((one, index) => this.view(one, of, path, index));
    }
    return isRecord(value) ? this.#record(value, schema, path) : value;
  }

  #record(value: Readonly<Record<string, unknown>>, schema: unknown, path: string): FactView {
    const view: Record<string, unknown> = {};
    for (const key of fieldNames(schema, value)) {
      const field = child(schema, key);
      const isList = isRecord(field) && field['type'] === 'array';
      const isGroup = isRecord(field) && field['type'] === 'object';
      const absent = isList ? [] : isGroup ? {} : undefined;
      const own = value[key] === undefined ? absent : value[key];
      const get = (): unknown => this.view(own, field, path, key);
      // Lists and groups are looked at when something asks for them: few tables print the indicators.
      if (typeof own === 'object' && own !== null) {
        Object.defineProperty(view, key, { get, enumerable: true });
      } else view[key] = get();
    }
    return view;
  }
}

let schema: unknown;

function namesWithin(part: unknown): string[] {
  if (!isRecord(part)) return [];
  const { properties, items } = part;
  const own = isRecord(properties) ? Object.entries(properties) : [];
  return [...own.flatMap(([name, field]) => [name, ...namesWithin(field)]), ...namesWithin(items)];
}

/** The names of all fields of the facts. */
export function factNames(): string[] {
  schema ??= yearDataJsonSchema();
  return [...new Set(namesWithin(schema))];
}

/** All facts for templates. Amounts are figures that know their path; what is not entered is null. */
export function viewFacts(data: YearData, style: NumberStyle): FactView {
  schema ??= yearDataJsonSchema();
  const view = new FactsViewer(style).view(data, schema, '', '');
  return isRecord(view) ? view : {};
}
