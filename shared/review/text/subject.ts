import type { Catalog } from '../../catalog/index.ts';
import type { Finding, Rule, Severity } from '../../findings/index.ts';
import type { PublishedDocument } from '../published-document.ts';
import { fileYear } from '../tables/index.ts';
import { type Comparison, comparisonsOf } from './comparisons.ts';
import { type Figure, figuresOf } from './figures.ts';
import { type Passage, passagesOf } from './passages.ts';
import { type Piece, piecesOf } from './pieces.ts';
import type { Quantity } from './quantity.ts';
import { type Completion, type Share, completionsOf, sharesOf } from './shares.ts';
import { type IndexedTable, indexTables } from './table-index.ts';

/** A document as the rules of its text see it. */
export interface TextSubject {
  readonly document: PublishedDocument;
  readonly passages: readonly Passage[];
  readonly comparisons: readonly Comparison[];
  readonly figures: readonly Figure[];
  readonly shares: readonly Share[];
  readonly completions: readonly Completion[];
  readonly tables: readonly IndexedTable[];
  /** Every text with its place, for rules of wording. */
  readonly pieces: readonly Piece[];
  readonly catalog?: Catalog;
  /** Final accounts, in which budgets are what had been planned. */
  readonly isFinalAccounts: boolean;
  /** Year of the disclosure, where the document says it. */
  readonly year?: number;
  /** Last decimal of the document's amounts in the unit of this one, in millionths of 元. */
  readonly precision: (like: Quantity) => bigint;
}

/** One rule of the catalogue with its run over a document. */
export interface TextRule {
  readonly rule: Rule;
  readonly run: (subject: TextSubject) => RuleOutcome;
}

export interface RuleOutcome {
  readonly findings: readonly Finding[];
  /** Comparisons made that hold. */
  readonly passed: number;
  /** Why nothing could be compared. */
  readonly notRun?: string;
}

/** What one comparison gives: it holds, nothing could be compared, or something is wrong. */
export type Outcome = 'passed' | 'skipped' | Finding;

/** The outcomes of many comparisons as the outcome of their rule. */
export function collect(outcomes: readonly Outcome[]): RuleOutcome {
  return {
    findings: outcomes.filter((outcome) => typeof outcome !== 'string'),
    passed: outcomes.filter((outcome) => outcome === 'passed').length,
  };
}

/** A finding of a rule at a place of the text, with the words it is about. */
export function findingAt(
  rule: Rule,
  passage: Passage,
  quote: string,
  message: string,
  severity: Severity = rule.severity,
): Finding {
  const where = [passage.place, ...passage.headings.slice(-1)].join(' › ');
  return {
    code: rule.code,
    severity,
    message,
    where: `${where}：“${shortened(quote)}”`,
    key: `${rule.code}|${quote}`,
  };
}

function shortened(quote: string): string {
  return quote.length > 90 ? `${quote.slice(0, 44)}……${quote.slice(-44)}` : quote;
}

/** The text between two tokens of a paragraph, both included. */
export function quoteOf(passage: Passage, from: number, to: number): string {
  const start = passage.tokens[from]?.start ?? 0;
  return passage.text.slice(start, passage.tokens[to]?.end ?? passage.text.length);
}

/** First token of the sentence in which a token stands. */
export function sentenceStart(passage: Passage, token: number): number {
  let at = token;
  while (at > 0 && passage.tokens[at - 1]?.kind !== 'stop') at -= 1;
  return at;
}

// The finest last decimal that several amounts show: one stray unit price must not set it.
function precisions(figures: readonly Figure[]): ReadonlyMap<number, bigint> {
  const byUnit = Map.groupBy(figures, ({ quantity }) => quantity.unit);
  return new Map([...byUnit].map(([unit, group]) => [unit, finest(group)]));
}

function finest(figures: readonly Figure[]): bigint {
  const steps = figures.map(({ quantity }) => quantity.step).toSorted((a, b) => (a < b ? -1 : 1));
  const needed = Math.min(3, Math.ceil(steps.length / 2));
  return steps[needed - 1] ?? 1n;
}

function yearOf(passages: readonly Passage[]): number | undefined {
  const years = passages
    .slice(0, 6)
    .flatMap(({ tokens }) => tokens.flatMap(({ year }) => (year === undefined ? [] : [year])));
  if (years[0] !== undefined) return years[0];
  const all = passages.flatMap(({ tokens }) =>
    tokens.flatMap(({ year }) => (year === undefined ? [] : [year])),
  );
  const counted = [...Map.groupBy(all, (year) => year)];
  return counted.toSorted((a, b) => b[1].length - a[1].length)[0]?.[0];
}

// Tables that do not say their unit: the one in which several of their amounts are those of the text.
function tablesOf(document: PublishedDocument, figures: readonly Figure[]): IndexedTable[] {
  const tables = indexTables(document);
  if (tables.every(({ unit }) => unit !== undefined)) return tables;
  const stated = new Set(
    figures.map(({ quantity }) => quantity.value).filter((value) => value !== 0n),
  );
  const [first, second] = ['万元', '元', '千元']
    .map((unit) => ({ unit, count: commonAmounts(indexTables(document, unit), stated) }))
    .toSorted((a, b) => b.count - a.count);
  const isClear = first && second && first.count >= 4 && first.count > 2 * second.count;
  return isClear ? indexTables(document, first.unit) : tables;
}

function commonAmounts(tables: readonly IndexedTable[], stated: ReadonlySet<bigint>): number {
  const shown = new Set(
    tables.flatMap(({ figures }) => figures.map(({ quantity }) => quantity.value)),
  );
  return [...stated].filter((value) => shown.has(value)).length;
}

/** Reads a document once for all rules. */
export function subjectOf(document: PublishedDocument, catalog?: Catalog): TextSubject {
  const passages = passagesOf(document);
  const read = passages.map((passage) => ({ passage, compared: comparisonsOf(passage) }));
  const comparisons = read.flatMap(({ compared }) => compared);
  const figures = read.flatMap(({ passage, compared }) => figuresOf(passage, compared));
  const steps = precisions(figures);
  const year = yearOf(passages) ?? fileYear(document);
  const tables = tablesOf(document, figures);
  return {
    document,
    passages,
    comparisons,
    figures,
    shares: passages.flatMap((passage) => sharesOf(passage, figures)),
    completions: passages.flatMap((passage) => completionsOf(passage, figures)),
    tables,
    pieces: piecesOf(document, passages, tables),
    isFinalAccounts: passages
      .slice(0, 10)
      .some(({ text }) => /(?:部门|单位|年度|财政)决算/.test(text)),
    precision: (like) => steps.get(like.unit) ?? like.step,
    ...(catalog ? { catalog } : {}),
    ...(year === undefined ? {} : { year }),
  };
}
