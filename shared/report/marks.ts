/**
 * Rendered Liquid text is plain text in which these characters keep apart what came from the template
 * and what came from the facts. The facts' schema refuses control characters, so they cannot clash.
 */
export const MARKS = {
  /** Before every text that comes from facts: no markup is read in it. */
  fact: '\u0001',
  /** A line break inside a fact: a new paragraph, or a new line in a cell. */
  newline: '\u0002',
  /** Stands for an asterisk of a fact. */
  asterisk: '\u0003',
  /** Where something that was not entered is printed; only while a pack is tried. */
  blank: '\u0004',
  /** Figure: `figure` index `figureText` text `figureEnd`. */
  figure: '\u0010',
  figureText: '\u0011',
  figureEnd: '\u0012',
} as const;

/** A text of the facts, made safe against being read as markup. */
export function markFact(text: string): string {
  return MARKS.fact + text.replaceAll('*', MARKS.asterisk).replace(/\r?\n/g, MARKS.newline);
}

/** A computed figure with the number under which its origin is kept. */
export function markFigure(index: number, text: string): string {
  return `${MARKS.figure}${index}${MARKS.figureText}${text}${MARKS.figureEnd}`;
}

const FIGURE = new RegExp(
  `${MARKS.figure}(\\d+)${MARKS.figureText}([^${MARKS.figureEnd}]*)${MARKS.figureEnd}`,
  'g',
);

const PLAIN: Readonly<Record<string, string>> = {
  [MARKS.fact]: '',
  [MARKS.newline]: '\n',
  [MARKS.asterisk]: '*',
};

const MARKED = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/** The text without marks; facts' line breaks become real ones. */
export function unmark(text: string): string {
  const shown = text.includes(MARKS.figure) ? text.replace(FIGURE, '$2') : text;
  return shown.replace(MARKED, (mark) => PLAIN[mark] ?? '');
}

/** The indices of the figures in a marked text. */
export function figureIndices(text: string): number[] {
  if (!text.includes(MARKS.figure)) return [];
  return [...text.matchAll(FIGURE)].map((match) => Number(match[1]));
}

/** Splits a marked text into plain pieces and figures. */
export function splitFigures(text: string): { text: string; figure?: number }[] {
  const pieces: { text: string; figure?: number }[] = [];
  let from = 0;
  for (const match of text.matchAll(FIGURE)) {
    if (match.index > from) pieces.push({ text: unmark(text.slice(from, match.index)) });
    pieces.push({ text: match[2] ?? '', figure: Number(match[1]) });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: unmark(text.slice(from)) });
  return pieces;
}
