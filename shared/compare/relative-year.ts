/** A year in a text or heading; not one inside a figure. */
const YEAR = /(?<![\d.,，])(20\d\d)(?=\s*(?:年|[-—–至]))/g;

/** The places at which years stand in a text. */
export function yearPlaces(text: string): ReadonlySet<number> {
  return new Set([...text.matchAll(YEAR)].map(({ index }) => index));
}

/**
 * A text with its years told from the year that it is of, so that 2023 in the document of 2023 and 2024
 * in the document of 2024 are the same word.
 */
export function withRelativeYears(text: string, year: number): string {
  return text.replace(YEAR, (found) => `⟨${Number(found) - year}⟩`);
}
