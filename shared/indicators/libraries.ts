import { z } from 'zod';
import data from './libraries.json' with { type: 'json' };

/** An indicator to choose and adapt: empty `value` must be filled in. */
export interface ReadyIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly operator: string;
  readonly value: string;
  readonly unit: string;
}

/** Ready indicators for one kind of project. */
export interface IndicatorLibrary {
  readonly id: string;
  readonly title: string;
  /** Words in a project's name that speak for this library. */
  readonly match: readonly string[];
  readonly indicators: readonly ReadyIndicator[];
}

const row = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string(), z.string()]);

const schema = z.array(
  z.strictObject({
    id: z.string(),
    title: z.string(),
    match: z.array(z.string()),
    indicators: z.array(row),
  }),
);

let libraries: readonly IndicatorLibrary[] | undefined;

/** All libraries, in the order in which they are offered. */
export function indicatorLibraries(): readonly IndicatorLibrary[] {
  libraries ??= schema.parse(data).map((library) => ({
    ...library,
    indicators: library.indicators.map(([level1, level2, level3, operator, value, unit]) => ({
      level1,
      level2,
      level3,
      operator,
      value,
      unit,
    })),
  }));
  return libraries;
}

/** The library that fits the name of a project best: the longest matching word decides. */
export function libraryFor(name: string): IndicatorLibrary | undefined {
  const best = indicatorLibraries()
    .flatMap((library) => library.match.map((word) => ({ library, word })))
    .filter(({ word }) => name.includes(word))
    .toSorted((a, b) => b.word.length - a.word.length);
  return best[0]?.library ?? indicatorLibraries()[0];
}
