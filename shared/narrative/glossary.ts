import type { Pack } from '../pack/index.ts';
import type { Node, ReportContext, Variables } from '../report/index.ts';

type Term = Exclude<NonNullable<Pack['glossary']>['terms'][number], string>;

/** One entry of 名词解释, rendered with marks, and the id under which it can be replaced. */
export interface GlossaryEntry {
  readonly id: string;
  readonly text: string;
}

interface Explained {
  readonly term: string;
  readonly meaning: string;
  /** Written by the pack: only its wordings are templates. */
  readonly isWording?: boolean;
  readonly code?: Variables;
}

function occurs(term: Term, text: string): boolean {
  return [term.term, ...(term.match ?? [])].some((spelling) => text.includes(spelling));
}

/** The classification items that the pack wants explained; with a blank meaning where nobody wrote one. */
function listedCodes(context: ReportContext): Explained[] {
  const list = context.pack.glossary?.codes;
  if (list === undefined) return [];
  const nodes: unknown = context.root.liquidMethodMissing(list);
  const listed: readonly Node[] = Array.isArray(nodes) ? nodes : [];
  return listed.map((node) => {
    const meaning = node.definition ?? '';
    const code = {
      code: node.code,
      name: node.name,
      className: node.class.name,
      sectionName: node.section.name,
      item: node,
    };
    return { term: node.name, meaning, code };
  });
}

/** The clerk's own meanings by term. */
function ownMeanings({ data }: ReportContext): ReadonlyMap<string, string> {
  return new Map((data.glossary ?? []).map((one) => [one.term, one.meaning]));
}

/**
 * The classification items that the pack wants explained, of which neither the catalog nor the clerk says
 * what they mean: 名词解释 leaves them out.
 */
export function unexplainedTerms(context: ReportContext): readonly string[] {
  const { glossary } = context.pack;
  if (!(glossary?.terms.includes('codes') ?? false)) return [];
  const own = ownMeanings(context);
  const left = listedCodes(context).filter(
    (one) => withOwnMeaning(one, own.get(one.term)).meaning === '',
  );
  return [...new Set(left.map(({ term }) => term))];
}

/**
 * 名词解释: the pack's terms that occur in the finished text, the classification items of its list whose
 * meaning the catalog knows, and the clerk's own entries, which win.
 */
export function glossaryEntries(context: ReportContext, text: string): GlossaryEntry[] {
  const { glossary } = context.pack;
  if (!glossary) return [];
  const own = ownMeanings(context);
  const known = glossary.terms.flatMap((term): Explained[] => {
    if (term === 'codes') return listedCodes(context);
    const isWanted =
      term.when === undefined
        ? occurs(term, text)
        : context.engine.holds(term.when, {}, 'pack.yaml › glossary');
    return isWanted ? [{ term: term.term, meaning: term.meaning, isWording: true }] : [];
  });
  const names = new Set(known.map((one) => one.term));
  const added = [...own]
    .filter(([term]) => !names.has(term))
    .map(([term, meaning]) => ({ term, meaning }));
  return [...known, ...added]
    .map((one) => withOwnMeaning(one, own.get(one.term)))
    .filter(({ meaning }) => meaning !== '')
    .map((one, index) => written(context, one, index + 1));
}

function withOwnMeaning(one: Explained, meaning: string | undefined): Explained {
  return meaning === undefined ? one : { ...one, meaning, isWording: false };
}

function written(context: ReportContext, one: Explained, number: number): GlossaryEntry {
  const glossary = context.pack.glossary;
  const pattern = one.code ? (glossary?.code ?? glossary?.entry) : glossary?.entry;
  const place = 'pack.yaml › glossary';
  const meaning =
    one.isWording === true ? context.engine.plain(one.meaning, {}, place) : one.meaning;
  const variables = { number, term: one.term, meaning, ...one.code };
  return {
    id: `glossary-${one.term}`,
    text: context.engine.marked(pattern ?? '', variables, place),
  };
}
