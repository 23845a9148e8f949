import type { Catalog } from '../catalog/index.ts';
import type { Finding, Review, Severity } from '../findings/index.ts';
import type { PublishedDocument } from './published-document.ts';
import { reviewTables } from './tables/index.ts';
import { reviewText } from './text/index.ts';

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function byWeight(one: Finding, other: Finding): number {
  return WEIGHT[one.severity] - WEIGHT[other.severity];
}

/**
 * Reviews a finished document, tables and text: what is wrong, by weight; how many comparisons hold;
 * what could not be run and why. The catalog is that of the document's year.
 */
export function reviewDocument(document: PublishedDocument, catalog?: Catalog): Review {
  const reviews = [
    reviewTables(document, catalog),
    reviewText(document, catalog === undefined ? {} : { catalog }),
  ];
  return {
    findings: reviews.flatMap(({ findings }) => findings).toSorted(byWeight),
    passed: reviews.reduce((sum, { passed }) => sum + passed, 0),
    notRun: reviews.flatMap(({ notRun }) => notRun),
  };
}
