export { type PrintedPages, printedPages } from './page-runs.ts';
export { printHtml } from './print-html.ts';
export { writeHtml } from './write-html.ts';
