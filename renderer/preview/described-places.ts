import {
  type DescribedParagraph,
  type Pack,
  type TableSpec,
  isParagraph,
  packParagraphs,
} from '../../shared/pack/index.ts';
import type { StepInfo } from '../steps/steps.ts';

/**
 * Names by which descriptions speak of what is not an amount, by step. Amounts are found by their
 * facts; these are words of the pack language.
 */
const WORDS: Readonly<Record<string, RegExp | undefined>> = {
  units: /\bunits?\b|\bstaff\b/,
  performance: /indicators|\boverall\b|selfEvaluation|\bgoal\b/,
  threePublic: /\bcounts\.|receptionItems|(?<!\.)\bvehicles\./,
  procurement: /procurementItems/,
  assets: /\bassets\.|facts\.assets|(?<!\.)\bvehicles\./,
};

/** Whether a measure, spelt out, adds up what a step asks for. */
type Feeds = (measure: string) => boolean;

function spends(nature: 'basic' | 'project'): Feeds {
  return (measure) =>
    measure.includes('"expenditure"') &&
    (!measure.includes('"nature"') || measure.includes(`"${nature}"`));
}

const FEEDS: Readonly<Record<string, Feeds | undefined>> = {
  income: (measure) => /"(income|carriedOver)"/.test(measure),
  basic: spends('basic'),
  projects: spends('project'),
  threePublic: (measure) => /"(threePublic|agencyOperatingFunds)"/.test(measure),
  procurement: (measure) => measure.includes('"procurement"'),
  prior: (measure) => /"prior[A-Z]\w*"/.test(measure),
};

const NATURE: Readonly<Record<string, string | undefined>> = {
  basic: 'basic',
  projects: 'project',
};

const spelled = new WeakMap<Pack, ReadonlyMap<string, string>>();

/** What each measure of a pack is made of, measures within it spelt out. */
function spelledMeasures(pack: Pack): ReadonlyMap<string, string> {
  const known = spelled.get(pack);
  if (known) return known;
  const made = new Map<string, string>();
  const spell = (name: string, depth: number): string => {
    const text = JSON.stringify(pack.measures[name] ?? '');
    if (depth === 0) return text;
    const within = Object.keys(pack.measures).filter((one) => text.includes(`"${one}"`));
    return [text, ...within.map((one) => spell(one, depth - 1))].join();
  };
  for (const name of Object.keys(pack.measures)) made.set(name, spell(name, 3));
  spelled.set(pack, made);
  return made;
}

/** Parts of a description that name columns and rows, or are printed above them. */
const NAMES = new Set([
  'id',
  'across',
  'totalOf',
  'boldLevels',
  'header',
  'title',
  'sheet',
  'above',
]);

/** All words of a description, names of columns and rows left out. */
export function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (NAMES.has(name) ? [] : wordsIn(inner)));
}

const IN_LIQUID = /\{[{%].*?[%}]\}/gs;
const NAMED = /\.(\w+)/g;

/** The measures, spelt out, that words of the pack language name: by themselves, or within Liquid. */
function measuresIn(words: readonly string[], pack: Pack): readonly string[] {
  const known = spelledMeasures(pack);
  const liquid = words.flatMap((word) => word.match(IN_LIQUID) ?? []);
  const named = liquid.flatMap((one) => [...one.matchAll(NAMED)].map(([, name = '']) => name));
  return [...words, ...named].flatMap((name) => known.get(name) ?? []);
}

/** The part of the measures that a step feeds; 0 where there are none. */
function shareFed(words: readonly string[], step: StepInfo, pack: Pack): number {
  const feeds = FEEDS[step.id];
  const measures = feeds ? measuresIn(words, pack) : [];
  return feeds && measures.length > 0 ? measures.filter(feeds).length / measures.length : 0;
}

function tableShare(spec: TableSpec, step: StepInfo, pack: Pack): number {
  const nature = spec.where?.['nature'];
  const own = NATURE[step.id];
  if (own !== undefined && nature !== undefined) {
    return JSON.stringify(nature).includes(`"${own}"`) ? 1 : 0;
  }
  return shareFed(wordsIn(spec), step, pack);
}

/** Where a step would be shown, by the descriptions of the pack. */
export interface DescribedPlaces {
  /** Tables that speak of what a step asks for and that is no amount. */
  readonly named: ReadonlySet<string>;
  /** Tables that add up amounts of the step, by how much of them is its own: 0 to 1. */
  readonly shares: ReadonlyMap<string, number>;
  readonly namesParagraph: (id: string) => boolean;
  readonly feedsParagraph: (id: string) => boolean;
}

/** Tables of which there may be one for each project: `t16-2` is one of `t16`. */
export function specId(table: string): string {
  return table.replace(/-\d+$/, '');
}

const RENDERED = /\brender '([\w-]+)'/g;

/** A wording with what it renders. */
function wholeWording({ wording }: DescribedParagraph, pack: Pack): string {
  const rendered = [...wording.matchAll(RENDERED)].map(
    ([, name = '']) => pack.templates[name] ?? '',
  );
  return [wording, ...rendered].join('');
}

/** Tables and paragraphs that speak of what a step asks for, whether or not something is entered. */
export function describedPlaces(step: StepInfo, pack: Pack): DescribedPlaces {
  const ofPack = known.get(pack) ?? new Map<string, DescribedPlaces>();
  known.set(pack, ofPack);
  const places = ofPack.get(step.id) ?? findPlaces(step, pack);
  ofPack.set(step.id, places);
  return places;
}

const known = new WeakMap<Pack, Map<string, DescribedPlaces>>();

function findPlaces(step: StepInfo, pack: Pack): DescribedPlaces {
  const words = WORDS[step.id];
  const speaks = (texts: readonly string[]): boolean => texts.some((text) => words?.test(text));
  const shares = pack.tables.map((spec) => [spec.id, tableShare(spec, step, pack)] as const);
  const findParagraph = (holds: (wording: string) => boolean): ((id: string) => boolean) => {
    const found = packParagraphs(pack).filter((one) => holds(wholeWording(one, pack)));
    return (id) => found.some((one) => isParagraph(one, id));
  };
  return {
    named: new Set(pack.tables.filter((spec) => speaks(wordsIn(spec))).map(({ id }) => id)),
    shares: new Map(shares.filter(([, share]) => share > 0)),
    namesParagraph: findParagraph((wording) => speaks([wording])),
    feedsParagraph: findParagraph((wording) => shareFed([wording], step, pack) > 0),
  };
}
