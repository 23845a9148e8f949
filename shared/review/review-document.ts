import type { Catalog } from '../catalog/index.ts';
import type { Finding, Review, Severity } from '../findings/index.ts';
import type { PublishedDocument } from './published-document.ts';
import { partsOf } from './parts.ts';
import { reviewTables } from './tables/index.ts';
import { reviewText } from './text/index.ts';

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function byWeight(one: Finding, other: Finding): number {
  return WEIGHT[one.severity] - WEIGHT[other.severity];
}

function reviewPart(document: PublishedDocument, catalog?: Catalog): Review {
  const reviews = [
    reviewTables(document, catalog),
    reviewText(document, catalog === undefined ? {} : { catalog }),
  ];
  return joined(reviews);
}

function joined(reviews: readonly Review[]): Review {
  return {
    findings: reviews.flatMap(({ findings }) => findings).toSorted(byWeight),
    passed: reviews.reduce((sum, { passed }) => sum + passed, 0),
    notRun: reviews.flatMap(({ notRun }) => notRun),
  };
}

function namedAfter(owner: string, finding: Finding): Finding {
  const { where, key, related } = finding;
  return {
    ...finding,
    where: `${owner} › ${where}`,
    ...(key === undefined ? {} : { key: `${owner}:${key}` }),
    ...(related ? { related: related.map((other) => namedAfter(owner, other)) } : {}),
  };
}

/**
 * Reviews a finished document, tables and text: what is wrong, by weight; how many comparisons hold;
 * what could not be run and why. The catalog is that of the document's year. The disclosures of
 * several departments in one file are each held against themselves.
 */
export function reviewDocument(document: PublishedDocument, catalog?: Catalog): Review {
  const parts = partsOf(document);
  if (parts.length === 1) return reviewPart(document, catalog);
  return joined(
    parts.map(({ name, document: own }) => {
      const { findings, passed, notRun } = reviewPart(own, catalog);
      return {
        findings: findings.map((finding) => namedAfter(name, finding)),
        passed,
        notRun: notRun.map((one) => ({ ...one, reason: `${name}：${one.reason}` })),
      };
    }),
  );
}
