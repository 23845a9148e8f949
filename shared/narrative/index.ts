export { type Line, MarkupError, parseMarkup } from './markup.ts';
export { splitParagraphs, toRuns } from './runs.ts';
export { type GlossaryEntry, glossaryEntries, unexplainedTerms } from './glossary.ts';
export { type HeadingLook, headingBlock, headingLook } from './headings.ts';
export { buildChart } from './charts.ts';
