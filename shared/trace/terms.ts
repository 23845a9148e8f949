import type { FigureReference } from '../document/index.ts';
import { type KeyPart, parseKey } from './key-parts.ts';

/** Facts that enter a figure together, and with which sign. */
export interface Term {
  readonly sign: 1 | -1;
  /** Which amount of the facts: `amount`, `initialBudget` … */
  readonly field: string;
  readonly sources: readonly string[];
}

/** How a figure is made. */
export interface Origin {
  readonly kind: 'none' | 'single' | 'sum' | 'difference' | 'percent' | 'growth' | 'unknown';
  /** What is added up or taken away; for a percentage only the part (growth: this year). */
  readonly terms: readonly Term[];
  /** What a percentage is of, or what a growth starts from. */
  readonly base: readonly Term[];
}

type Leaf = Extract<KeyPart, { readonly kind: 'facts' | 'fact' }>;

interface Signed {
  readonly sign: 1 | -1;
  readonly leaf: Leaf;
}

function leavesOf(part: KeyPart, sign: 1 | -1): Signed[] {
  if (part.kind === 'nothing') return [];
  if (part.kind === 'facts' || part.kind === 'fact') return [{ sign, leaf: part }];
  if ('base' in part) {
    return [...leavesOf(part.part, sign), ...leavesOf(part.base, sign)];
  }
  const opposite = sign === 1 ? -1 : 1;
  // `(a)` alone is a with the sign turned: the size of a decrease.
  const isTurned = part.kind === 'sum' && part.parts.length === 1;
  return part.parts.flatMap((one, index) => {
    const turns = isTurned || (part.kind === 'difference' && index > 0);
    return leavesOf(one, turns ? opposite : sign);
  });
}

function sizeOf({ leaf }: Signed): number {
  return leaf.kind === 'fact' ? 1 : leaf.count;
}

/** The sources of a figure stand in the order of its leaves, so they can be dealt out by count. */
function deal(leaves: readonly Signed[], sources: readonly string[]): Term[] | undefined {
  const wanted = leaves.reduce((sum, one) => sum + sizeOf(one), 0);
  if (wanted !== sources.length) return undefined;
  let from = 0;
  return leaves.map((one) => {
    const own = sources.slice(from, from + sizeOf(one));
    from += own.length;
    return { sign: one.sign, field: fieldOf(one.leaf), sources: own };
  });
}

function fieldOf(leaf: Leaf): string {
  return leaf.kind === 'fact' ? '' : leaf.field;
}

type Lookup = (key: string) => readonly string[] | undefined;

function lookedUp(leaves: readonly Signed[], sourcesOfKey: Lookup): Term[] | undefined {
  const terms = leaves.map(({ sign, leaf }): Term | undefined => {
    const sources = leaf.kind === 'fact' ? [leaf.path] : sourcesOfKey(leaf.key);
    return sources && { sign, field: fieldOf(leaf), sources };
  });
  return terms.every((term) => term !== undefined) ? terms : undefined;
}

function termsOf(
  parts: readonly Signed[],
  all: readonly Signed[],
  sources: readonly string[],
  sourcesOfKey: Lookup,
): readonly Term[] | undefined {
  const dealt = deal(all, sources);
  const from = all.indexOf(parts[0] ?? all[0] ?? NO_LEAF);
  return dealt ? dealt.slice(from, from + parts.length) : lookedUp(parts, sourcesOfKey);
}

const NO_LEAF: Signed = { sign: 1, leaf: { kind: 'fact', path: '', key: '' } };

function kindOf(part: KeyPart, terms: readonly Term[]): Origin['kind'] {
  if ('base' in part) return part.kind;
  if (terms.length === 0) return 'none';
  if (terms.some(({ sign }) => sign === -1) && terms.length > 1) return 'difference';
  return terms.reduce((sum, term) => sum + term.sources.length, 0) === 1 ? 'single' : 'sum';
}

/**
 * How a figure is made of facts. `sourcesOfKey` gives the facts of other figures of the document, for
 * keys whose facts overlap. `unknown`: the facts are known but not which of them counts how.
 */
export function originOf(figure: FigureReference, sourcesOfKey: Lookup): Origin {
  const { sources } = figure;
  const part = parseKey(figure.key);
  const unknown: Origin = {
    kind: 'unknown',
    terms: [{ sign: 1, field: 'amount', sources }],
    base: [],
  };
  if (!part) return unknown;
  const above = leavesOf('base' in part ? part.part : part, 1);
  const below = 'base' in part ? leavesOf(part.base, 1) : [];
  const all = [...above, ...below];
  const terms = above.length === 0 ? [] : termsOf(above, all, sources, sourcesOfKey);
  const base = below.length === 0 ? [] : termsOf(below, all, sources, sourcesOfKey);
  return terms && base ? { kind: kindOf(part, terms), terms, base } : unknown;
}
