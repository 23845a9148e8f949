import '../jitless.ts';
import { openCatalog } from '../../shared/catalog/index.ts';
import { reviewDocument, yearOf } from '../../shared/review/index.ts';
import type { FromReviewer, ToReviewer } from './review-messages.ts';

onmessage = ({ data }: MessageEvent<ToReviewer>): void => {
  const { serial, document, catalog } = data;
  const year = yearOf(document);
  const opened = year === undefined ? undefined : openCatalog(catalog, year);
  const review = reviewDocument(document, opened?.ok ? opened.value : undefined);
  const answer: FromReviewer = { serial, review, year };
  postMessage(answer);
};
