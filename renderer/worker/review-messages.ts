import type { Review } from '../../shared/findings/index.ts';
import type { PublishedDocument } from '../../shared/review/index.ts';

/** A finished document for the worker that reviews it. */
export interface ToReviewer {
  readonly serial: number;
  readonly document: PublishedDocument;
  readonly catalog: Readonly<Record<string, string>>;
}

export interface FromReviewer {
  readonly serial: number;
  readonly review: Review;
  /** The year of the document, where it says so. */
  readonly year: number | undefined;
}
