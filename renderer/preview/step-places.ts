import { isRecord, parsePath, valueAt } from '../../shared/entry/index.ts';
import type { YearData } from '../../shared/facts/index.ts';
import type { Pack } from '../../shared/pack/index.ts';
import type { Place, TraceIndex } from '../../shared/trace/index.ts';
import type { StepInfo } from '../steps/steps.ts';

/**
 * Names by which table descriptions speak of what is not an amount, by step. Amounts are found by their
 * facts; these are words of the pack language.
 */
const WORDS: Readonly<Record<string, RegExp | undefined>> = {
  units: /\bunits\b|\bstaff\b/,
  performance: /indicators|\boverall\b|selfEvaluation|\bgoal\b/,
  threePublic: /\bcounts\.|receptionItems|\bvehicles\b/,
  procurement: /procurementItems/,
  assets: /\bassets\b|\bvehicles\b/,
};

/** The books from which an empty table of a step would be filled. */
const BOOKS: Readonly<Record<string, RegExp | undefined>> = {
  income: /"income"/,
  threePublic: /"(threePublic|agencyOperatingFunds)"/,
  procurement: /"procurement"/,
};

function holdsFact(step: StepInfo, data: YearData, fact: string): boolean {
  const path = parsePath(fact);
  if (!step.holds.includes(String(path[0]))) return false;
  const row = valueAt(data, path);
  return step.only === undefined || path[0] !== 'expenditure' || !isRecord(row) || step.only(row);
}

/** Texts that were typed in a step and are long enough to be found again. */
function typedTexts(step: StepInfo, data: YearData): readonly string[] {
  const found: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') found.push(...value.split('\n').filter((one) => one.length > 5));
    else if (Array.isArray(value)) value.forEach(collect);
    else if (isRecord(value)) Object.values(value).forEach(collect);
  };
  for (const name of step.holds) collect(valueAt(data, [name]));
  return [...new Set(found)];
}

function plainText({ block }: Place): string {
  if (block.kind === 'heading' || block.kind === 'paragraph') {
    return block.runs.map(({ text }) => text).join('');
  }
  if (block.kind !== 'table') return '';
  return block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join('\n');
}

const measureBooks = new WeakMap<Pack, ReadonlyMap<string, string>>();

/** What each measure of a pack is made of, measures within it spelt out. */
function spelledMeasures(pack: Pack): ReadonlyMap<string, string> {
  const known = measureBooks.get(pack);
  if (known) return known;
  const spelled = new Map<string, string>();
  const spell = (name: string, depth: number): string => {
    const text = JSON.stringify(pack.measures[name] ?? '');
    if (depth === 0) return text;
    const within = Object.keys(pack.measures).filter((one) => text.includes(`"${one}"`));
    return [text, ...within.map((one) => spell(one, depth - 1))].join();
  };
  for (const name of Object.keys(pack.measures)) spelled.set(name, spell(name, 3));
  measureBooks.set(pack, spelled);
  return spelled;
}

/** Table descriptions that speak of what a step asks for, whether or not something is entered. */
function describedTables(step: StepInfo, pack: Pack): ReadonlySet<string> {
  const words = WORDS[step.id];
  const books = BOOKS[step.id];
  if (!words && !books) return new Set();
  const measures = [...spelledMeasures(pack)]
    .filter(([, text]) => books?.test(text))
    .map(([name]) => name);
  const speaks = (text: string): boolean =>
    words?.test(text) === true || measures.some((name) => text.includes(`"${name}"`));
  return new Set(
    pack.tables.filter((table) => speaks(JSON.stringify(table))).map((table) => table.id),
  );
}

export interface StepPlaces {
  readonly tables: readonly Place[];
  readonly texts: readonly Place[];
  /** The table that is about this step more than about others. */
  readonly main: string | undefined;
}

function shareOf(place: Place, keys: ReadonlySet<string>): number {
  if (place.block.kind !== 'table') return 0;
  const figures = place.block.rows.flatMap(({ cells }) =>
    cells.flatMap(({ figure }) => figure ?? []),
  );
  const filled = figures.filter(({ sources }) => sources.length > 0);
  return filled.filter(({ key }) => keys.has(key)).length / Math.max(4, filled.length);
}

function belongsTo(described: ReadonlySet<string>, block: Place['block']): boolean {
  if (block.kind !== 'table') return false;
  const { id } = block;
  return described.has(id) || described.has(id.replace(/-\d+$/, ''));
}

/** What a step feeds: by the facts of the figures, by typed texts, by what tables are described to show. */
export function placesOfStep(
  index: TraceIndex,
  step: StepInfo,
  data: YearData,
  pack: Pack,
): StepPlaces {
  const keys = new Set(
    [...index.facts]
      .filter((fact) => holdsFact(step, data, fact))
      .flatMap((fact) => [...index.keysOfFact(fact)]),
  );
  const byFigure = new Set([...keys].flatMap((key) => index.usesOf(key).map(({ place }) => place)));
  const described = describedTables(step, pack);
  const typed = typedTexts(step, data);
  const mentions = (place: Place): boolean => {
    if (typed.length === 0) return false;
    const text = plainText(place);
    return typed.some((one) => text.includes(one));
  };
  const isFed = (place: Place): boolean =>
    byFigure.has(place) || belongsTo(described, place.block) || mentions(place);
  const fed = index.places.filter(isFed);
  const tables = fed.filter(({ kind }) => kind === 'table');
  const best = tables
    .map((place) => ({
      place,
      share: shareOf(place, keys) + (belongsTo(described, place.block) ? 0.5 : 0),
    }))
    .reduce<{ readonly place?: Place; readonly share: number }>(
      (most, one) => (one.share > most.share ? one : most),
      { share: -1 },
    ).place;
  return {
    tables,
    texts: fed.filter(({ kind }) => kind === 'text'),
    main: best?.block.kind === 'table' ? best.block.id : undefined,
  };
}
