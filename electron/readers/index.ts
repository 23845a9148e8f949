export { readPublished } from './read-published.ts';
