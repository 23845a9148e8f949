import { z } from 'zod';
import { yearDataJsonSchema } from '../../shared/facts/index.ts';

/** How a field of the year data file lies in its table. */
export interface Field {
  /** Names from the table's record down to the field. */
  readonly path: readonly string[];
  readonly column: string;
  readonly type: 'text' | 'integer' | 'real' | 'boolean' | 'fen';
  readonly choices?: readonly string[];
  /** `null` is a value of its own: a second column says so. */
  readonly isNullable: boolean;
  /** No record is without it. */
  readonly isRequired: boolean;
}

/** Something that can be there and be empty: a record within a record, or a list. */
export interface Presence {
  readonly path: readonly string[];
  readonly column: string;
}

/** A table for a list of records, or for the whole year data. */
export interface Table {
  readonly name: string;
  readonly fields: readonly Field[];
  readonly groups: readonly Presence[];
  readonly lists: readonly (Presence & { readonly table: Table })[];
  /** A list of plain texts: its single column. */
  readonly isPlain: boolean;
}

const node = z.looseObject({
  type: z.string().optional(),
  pattern: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.string()).optional(),
  required: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), node).optional();
  },
  get items() {
    return node.optional();
  },
  get anyOf() {
    return z.array(node).optional();
  },
});

type SchemaNode = z.output<typeof node>;

function snake(path: readonly string[]): string {
  return path
    .join('_')
    .replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    .replace(/^_/, '');
}

const AMOUNT = '^-?\\d{1,13}(\\.\\d{1,2})?$';

function typeOf(schema: SchemaNode): Field['type'] {
  if (schema.pattern === AMOUNT) return 'fen';
  if (schema.type === 'integer') return 'integer';
  if (schema.type === 'number') return 'real';
  return schema.type === 'boolean' ? 'boolean' : 'text';
}

function fieldOf(schema: SchemaNode, path: readonly string[], isRequired: boolean): Field {
  const inner = schema.anyOf?.find((one) => one.type !== 'null') ?? schema;
  const isNullable = schema.anyOf?.some((one) => one.type === 'null') ?? false;
  const field = { path, column: snake(path), type: typeOf(inner), isNullable, isRequired };
  return inner.enum ? { ...field, choices: inner.enum } : field;
}

class TableReader {
  readonly #fields: Field[] = [];
  readonly #groups: Presence[] = [];
  readonly #lists: (Presence & { readonly table: Table })[] = [];
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  read(schema: SchemaNode): Table {
    const isPlain = schema.properties === undefined;
    if (isPlain) this.#fields.push({ ...fieldOf(schema, [], true), column: 'value' });
    else this.#record(schema, [], true);
    return {
      name: this.#name,
      fields: this.#fields,
      groups: this.#groups,
      lists: this.#lists,
      isPlain,
    };
  }

  #record(schema: SchemaNode, above: readonly string[], isThere: boolean): void {
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      const isRequired = isThere && (schema.required?.includes(name) ?? false);
      this.#member(field, [...above, name], isRequired);
    }
  }

  #member(schema: SchemaNode, path: readonly string[], isRequired: boolean): void {
    const presence = { path, column: `has_${snake(path)}` };
    if (schema.type === 'array' && schema.items) {
      const name = this.#name === 'year' ? snake(path) : `${this.#name}_${snake(path)}`;
      this.#lists.push({ ...presence, table: new TableReader(name).read(schema.items) });
    } else if (schema.type === 'object') {
      this.#groups.push(presence);
      this.#record(schema, path, isRequired);
    } else if (schema.const === undefined) {
      this.#fields.push(fieldOf(schema, path, isRequired));
    }
  }
}

let mapping: Table | undefined;

/** The tables for the year data file, derived from its schema: a new field needs no mapping by hand. */
export function yearMapping(): Table {
  mapping ??= new TableReader('year').read(node.parse(yearDataJsonSchema()));
  return mapping;
}
