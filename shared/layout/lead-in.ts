import type { Paragraph } from '../document/index.ts';

/** Longer ones are no lead-in, and might not fit on a page. */
const LONGEST = 60;

/**
 * Whether a paragraph only introduces what follows, as 具体情况如下： does: it is not parted from it, nor
 * within itself, by the end of a page.
 */
export function isLeadIn({ runs }: Paragraph): boolean {
  const text = runs
    .map((run) => run.text)
    .join('')
    .trim();
  return text.length <= LONGEST && /[：:]$/.test(text);
}
