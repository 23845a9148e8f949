import { choiceWords } from './choice-words.ts';
import { inQuotes } from './quotes.ts';
import { type FieldWords, type Row, rowName } from './row-name.ts';
import { type JsonSchemaNode, schemaRoot, schemaStep } from './schema-titles.ts';
import { topicTitle } from './topics.ts';

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(holder: unknown, key: PropertyKey): unknown {
  if (Array.isArray(holder)) return typeof key === 'number' ? holder[key] : undefined;
  return isRow(holder) ? holder[String(key)] : undefined;
}

const named = new WeakMap<object, ReadonlyMap<string, string>>();

/** Names of rows by their code; a list is looked through once for all that refer to it. */
function namesByCode(list: unknown): ReadonlyMap<string, string> {
  if (!Array.isArray(list)) return new Map();
  const names =
    named.get(list) ??
    new Map(
      list
        .filter(isRow)
        .flatMap(({ code, name }) =>
          typeof code === 'string' && typeof name === 'string' ? [[code, name] as const] : [],
        ),
    );
  named.set(list, names);
  return names;
}

/** What a row refers to, in words that the year itself has. */
function referred(source: unknown, field: string, value: string): string | undefined {
  if (field === 'project') return namesByCode(valueAt(source, 'projects')).get(value);
  if (field === 'unit') {
    const units = valueAt(source, 'units');
    // The only unit tells no row from another.
    return Array.isArray(units) && units.length < 2 ? '' : namesByCode(units).get(value);
  }
  // Names of topics and texts are the template's.
  if (field === 'id') return '';
  if (field !== 'about') return undefined;
  const [kind = '', code] = value.split(':');
  return code === undefined ? '' : (referred(source, kind, code) ?? code);
}

const choices = new WeakMap<JsonSchemaNode, ReadonlyMap<string, string>>();

function choiceOf(node: JsonSchemaNode | undefined, value: string): string | undefined {
  if (node?.enum === undefined) return undefined;
  const words = choices.get(node) ?? choiceWords(node.description ?? '');
  choices.set(node, words);
  return words.get(value);
}

interface KnownName {
  readonly name: string;
  /** The lists that it takes words from. */
  readonly projects: unknown;
  readonly units: unknown;
}

const known = new WeakMap<Row, KnownName>();

function nameOf(
  row: Row,
  shape: JsonSchemaNode | undefined,
  source: unknown,
  own?: FieldWords,
): string {
  return rowName(
    row,
    (field, text) =>
      own?.(field, text) ??
      referred(source, field, text) ??
      choiceOf(schemaStep(shape, field), text),
  );
}

/** Rows stay the same objects from edit to edit, so each is named once. */
function knownName(row: Row, shape: JsonSchemaNode | undefined, source: unknown): string {
  const [projects, units] = [valueAt(source, 'projects'), valueAt(source, 'units')];
  const before = known.get(row);
  if (before && before.projects === projects && before.units === units) return before.name;
  const name = nameOf(row, shape, source);
  known.set(row, { name, projects, units });
  return name;
}

function nameIn(
  row: unknown,
  shape: JsonSchemaNode | undefined,
  source: unknown,
  own: FieldWords | undefined,
): string {
  if (!isRow(row)) return '';
  return own ? nameOf(row, shape, source, own) : knownName(row, shape, source);
}

/**
 * The words of a path, one for each field on the way: `项目“科普活动经费”`, `绩效指标“举办科普讲座”`, `指标值`.
 * Rows are named by what stands in them in `source`, a year as typed or its facts; by their number where
 * they have no name. `own` knows words that the year itself does not have.
 */
export function pathWords(
  path: readonly PropertyKey[],
  source?: unknown,
  own?: FieldWords,
): readonly string[] {
  const words: string[] = [];
  let node: JsonSchemaNode | undefined = schemaRoot();
  let value = source;
  for (const key of path) {
    node = schemaStep(node, key);
    value = valueAt(value, key);
    if (typeof key !== 'number') words.push(node?.title ?? String(key));
    else {
      const name =
        path[0] === 'notApplicable' && typeof value === 'string'
          ? topicTitle(value)
          : nameIn(value, node, source, own);
      words.push(`${words.pop() ?? ''}${name === '' ? `第 ${key + 1} 行` : inQuotes(name)}`);
    }
  }
  return words;
}

/** A path in the words of the forms: `支出明细“基本支出 2060701 30101” › 金额（元）`. */
export function describePath(
  path: readonly PropertyKey[],
  source?: unknown,
  own?: FieldWords,
): string {
  return pathWords(path, source, own).join(' › ');
}
