export { REVIEW_RULES } from './catalogue.ts';
export type {
  PublishedBlock,
  PublishedCell,
  PublishedDocument,
  PublishedParagraph,
  PublishedTable,
} from './published-document.ts';
export { publishedOf } from './printed-document.ts';
export { reviewDocument } from './review-document.ts';
export { yearOf } from './tables/index.ts';
