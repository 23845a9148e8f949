import { valueAt } from '../../shared/entry/index.ts';
import type { YearData } from '../../shared/facts/index.ts';
import type { Pack } from '../../shared/pack/index.ts';
import {
  type Place,
  type TraceIndex,
  factsIn,
  figuresIn,
  figuresWith,
} from '../../shared/trace/index.ts';
import type { StepInfo } from '../steps/steps.ts';
import { type DescribedPlaces, describedPlaces, specId } from './described-places.ts';

/** Whether a fact is entered in a step. */
function factTest(step: StepInfo, data: YearData): (fact: string) => boolean {
  const { holds, only } = step;
  const others = (data.expenditure ?? []).flatMap((row, index) =>
    only === undefined || only(row) ? [] : [`expenditure[${index}]`],
  );
  const excluded = new Set(others);
  const held = new Set(holds);
  return (fact) => held.has(listOf(fact)) && !excluded.has(rowOf(fact));
}

/** The list of the year data in which a fact stands. */
function listOf(fact: string): string {
  const end = fact.search(/[.[]/);
  return end < 0 ? fact : fact.slice(0, end);
}

/** The row of a list in which a fact stands. */
function rowOf(fact: string): string {
  const end = fact.indexOf(']');
  return end < 0 ? fact : fact.slice(0, end + 1);
}

/** Long enough to be found again, and no code. */
function isWording(text: string): boolean {
  return text.length > 5 && /\p{Script=Han}/u.test(text);
}

/** Rows stay the same objects from edit to edit, so each is searched once. */
const knownWordings = new WeakMap<object, readonly string[]>();

function wordingsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split('\n').filter(isWording);
  if (typeof value !== 'object' || value === null) return [];
  const found = knownWordings.get(value) ?? Object.values(value).flatMap(wordingsIn);
  knownWordings.set(value, found);
  return found;
}

/** Texts that were typed in a step and are long enough to be found again. */
function typedTexts(step: StepInfo, data: YearData): readonly string[] {
  return [...new Set(step.holds.flatMap((name) => wordingsIn(valueAt(data, [name]))))];
}

function plainText({ block }: Place): string {
  if (block.kind === 'heading' || block.kind === 'paragraph') {
    return block.runs.map(({ text }) => text).join('');
  }
  if (block.kind !== 'table') return '';
  return block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join('\n');
}

/** What a step feeds, and what is shown of it first. */
export interface StepPlaces {
  readonly tables: readonly Place[];
  readonly texts: readonly Place[];
  /** The table that is about this step more than about others. */
  readonly main: string | undefined;
  readonly opensOn: 'tables' | 'texts';
}

export const NO_PLACES: StepPlaces = { tables: [], texts: [], main: undefined, opensOn: 'tables' };

/** Steps of which nothing but texts is typed. */
const OF_TEXTS = new Set(['texts', 'glossary']);

/** The paragraphs that a step of texts is about: all that can be rewritten, or the explained terms. */
function isText(step: StepInfo, id: string | undefined): boolean {
  if (id === undefined || !OF_TEXTS.has(step.id)) return false;
  return id.startsWith('glossary-') === (step.id === 'glossary');
}

/** How much of the table is made of the step's facts, and how many of those it holds: both count alike. */
function closeness(place: Place, facts: ReadonlySet<string>): number {
  if (place.block.kind !== 'table' || facts.size === 0) return 0;
  const filled = figuresIn(place).filter(({ figure }) => figure.sources.length > 0);
  const own = figuresWith(place, facts);
  if (own.length === 0) return 0;
  const precision = own.length / Math.max(4, filled.length);
  const recall = factsIn(place).intersection(facts).size / facts.size;
  return (2 * precision * recall) / (precision + recall);
}

function bestTable(
  tables: readonly Place[],
  scoreOf: (place: Place) => number,
): { readonly id: string | undefined; readonly score: number } {
  return tables.reduce<{ readonly id: string | undefined; readonly score: number }>(
    (most, place) => {
      const score = scoreOf(place);
      const isBetter = place.block.kind === 'table' && score > most.score;
      return isBetter ? { id: place.id.slice('table:'.length), score } : most;
    },
    { id: undefined, score: -1 },
  );
}

function tableOf({ block }: Place): string | undefined {
  return block.kind === 'table' ? specId(block.id) : undefined;
}

function paragraphOf({ block }: Place): string | undefined {
  return block.kind === 'paragraph' ? block.id : undefined;
}

/** By what the pack describes: always for what is no amount, for amounts as long as none is entered. */
function isDescribed(place: Place, described: DescribedPlaces, isEmpty: boolean): boolean {
  const table = tableOf(place);
  if (table !== undefined) {
    return described.named.has(table) || (isEmpty && described.shares.has(table));
  }
  const paragraph = paragraphOf(place);
  if (paragraph === undefined) return false;
  return described.namesParagraph(paragraph) || (isEmpty && described.feedsParagraph(paragraph));
}

/** What a step feeds: by the facts of the figures, by typed texts, by what the pack describes to show. */
export function placesOfStep(
  index: TraceIndex,
  step: StepInfo,
  data: YearData,
  pack: Pack,
): StepPlaces {
  const facts = new Set([...index.facts].filter(factTest(step, data)));
  const described = describedPlaces(step, pack);
  const isEmpty = facts.size === 0;
  const typed = typedTexts(step, data);
  const mentions = (place: Place): boolean => {
    if (typed.length === 0) return false;
    const text = plainText(place);
    return typed.some((one) => text.includes(one));
  };
  const isFed = (place: Place): boolean =>
    !factsIn(place).isDisjointFrom(facts) ||
    isDescribed(place, described, isEmpty) ||
    isText(step, paragraphOf(place)) ||
    mentions(place);
  const fed = index.places.filter(isFed);
  const tables = fed.filter(({ kind }) => kind === 'table');
  const texts = fed.filter(({ kind }) => kind === 'text');
  const { id, score } = bestTable(tables, (place) => {
    const table = tableOf(place) ?? '';
    const share = isEmpty ? (described.shares.get(table) ?? 0) : closeness(place, facts);
    return share + (described.named.has(table) ? 0.5 : 0);
  });
  const isOfTexts = OF_TEXTS.has(step.id) || score <= 0;
  return { tables, texts, main: id, opensOn: isOfTexts && texts.length > 0 ? 'texts' : 'tables' };
}
