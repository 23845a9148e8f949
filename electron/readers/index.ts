export { readPublished, readPublishedBytes } from './read-published.ts';
