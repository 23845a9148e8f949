import type { Catalog } from '../catalog/index.ts';
import { type Path, fieldInfo, isRecord, parsePath, valueAt } from '../entry/index.ts';
import type { YearData } from '../facts/index.ts';
import { type Fen, ZERO, fen } from '../money/index.ts';

const CLASSIFICATIONS = {
  function: 'function',
  economic: 'economic',
  governmentEconomic: 'government',
  from: 'function',
  to: 'function',
} as const;

/** In which order a fact is told; what is not here is not told. */
const TOLD = [
  'name',
  'item',
  'kind',
  'function',
  'economic',
  'governmentEconomic',
  'from',
  'to',
  'project',
  'unit',
  'source',
  'timing',
] as const;

type Told = (typeof TOLD)[number];

function codeName(data: YearData, catalog: Catalog, field: Told, code: string): string | undefined {
  if (field === 'unit') return data.units.find((unit) => unit.code === code)?.name;
  if (field === 'project') return data.projects?.find((one) => one.code === code)?.name;
  if (!Object.hasOwn(CLASSIFICATIONS, field)) return undefined;
  const classification = Object.entries(CLASSIFICATIONS).find(([name]) => name === field)?.[1];
  const own = data.classificationItems?.find(
    (one) => one.code === code && one.classification === classification,
  );
  const entry = classification && (own ?? catalog.find(classification, code));
  return entry ? `${code} ${entry.name}` : code;
}

function wordOf(
  data: YearData,
  catalog: Catalog,
  path: Path,
  field: Told,
  value: unknown,
): string | undefined {
  if (typeof value !== 'string') return undefined;
  // One unit needs no name.
  if (field === 'unit' && data.units.length < 2) return undefined;
  const named = codeName(data, catalog, field, value);
  if (named !== undefined) return named;
  const choices = fieldInfo([...path, field])?.choices ?? [];
  return choices.find((choice) => choice.value === value)?.label ?? value;
}

/** What tells a fact from others of its list: its codes with their names, project, source. */
export function factWords(data: YearData, catalog: Catalog, fact: string): readonly string[] {
  const path = parsePath(fact);
  const value = valueAt(data, path);
  if (!isRecord(value)) {
    const info = fieldInfo(path);
    return info ? [info.title.replace('（元）', '')] : [];
  }
  const words = TOLD.flatMap((field) => wordOf(data, catalog, path, field, value[field]) ?? []);
  if (words.length > 0) return words;
  const list = fieldInfo(path.slice(0, -1));
  return list ? [list.title] : [];
}

/**
 * The amount with which a fact enters a figure; `field` as in `Term`. In final accounts `amount` is the
 * actual amount. Undefined where the fact has no such amount.
 */
export function factAmount(data: YearData, fact: string, field: string): Fen | undefined {
  const value = valueAt(data, parsePath(fact));
  if (typeof value === 'number') return fen(value);
  if (value === null) return ZERO;
  if (!isRecord(value)) return undefined;
  const amount = value[field] ?? (field === 'amount' ? value['actual'] : undefined);
  return typeof amount === 'number' ? fen(amount) : undefined;
}
