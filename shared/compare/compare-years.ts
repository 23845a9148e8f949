import type { DisclosureDocument } from '../document/index.ts';
import { type Classified, type MainFigure, compareMainFigures } from './main-figures.ts';
import { type SentencePair, compareSentences } from './sentences.ts';
import { type TableFigure, compareTableFigures } from './table-figures.ts';

/** A year with what was made of it. */
export interface ComposedYear extends Classified {
  /** Id of the template; tables of two templates are not held against one another. */
  readonly template: string;
  readonly document: DisclosureDocument;
}

/** Two years, or two versions of one, side by side: what is equal as well as what differs. */
export interface YearComparison {
  readonly years: { readonly before: number; readonly after: number };
  readonly main: readonly MainFigure[];
  /** Undefined where the years have different templates. */
  readonly tables: readonly TableFigure[] | undefined;
  readonly sentences: readonly SentencePair[];
}

/** Holds a later year or version against an earlier one. */
export function compareYears(before: ComposedYear, after: ComposedYear): YearComparison {
  const old = { document: before.document, year: before.data.year };
  const now = { document: after.document, year: after.data.year };
  return {
    years: { before: old.year, after: now.year },
    main: compareMainFigures(before, after),
    tables: before.template === after.template ? compareTableFigures(old, now) : undefined,
    sentences: compareSentences(old, now),
  };
}
