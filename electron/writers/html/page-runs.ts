import type { DisclosureDocument } from '../../../shared/document/index.ts';
import { contentsEntries } from '../../../shared/layout/index.ts';

/** The id of a section's first place. */
export function sectionId(index: number): string {
  return `section-${index}`;
}

/** The places whose pages one can ask the printed file for. */
export function printedPlaces(document: DisclosureDocument): string[] {
  const ids = contentsEntries(document, 3).map(({ id }) => id);
  return [...document.sections.map((_, index) => sectionId(index)), ...ids];
}

/** Sections whose pages are numbered on from one another. */
export interface PageRun {
  /** The section with which it begins. */
  readonly first: number;
  /** The number printed on its first page. */
  readonly start: number;
}

/** For each section the run to which it belongs. */
export function pageRuns({ sections }: DisclosureDocument): PageRun[] {
  let run: PageRun = { first: 0, start: 1 };
  return sections.map(({ page }, index) => {
    const start = page.pageNumber?.start;
    if (start !== undefined) run = { first: index, start };
    return run;
  });
}

/** What the first printing tells the second. */
export interface PrintedPages {
  /** Printed numbers of headings and tables by their ids. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Sections in which odd numbers fall on even sheets, so that outside is the other side. */
  readonly turned: ReadonlySet<number>;
}

/** @param places Sheets of the printed file by the ids of `printedPlaces`, from 1. */
export function printedPages(
  document: DisclosureDocument,
  places: ReadonlyMap<string, number>,
): PrintedPages {
  const numbers = new Map<string, number>();
  const turned = new Set<number>();
  const runs = pageRuns(document);
  for (const [index, section] of document.sections.entries()) {
    const run = runs[index];
    const firstSheet = run && places.get(sectionId(run.first));
    if (run === undefined || firstSheet === undefined) continue;
    const shift = run.start - firstSheet;
    if (shift % 2 !== 0) turned.add(index);
    for (const { id } of contentsEntries({ ...document, sections: [section] }, 3)) {
      const sheet = places.get(id);
      if (sheet !== undefined) numbers.set(id, sheet + shift);
    }
  }
  return { numbers, turned };
}

/** The names under which the style sheet counts the pages of a run. */
export function counterOf({ first }: PageRun): string {
  return `run${first}`;
}
