import type { FigureReference, Run } from '../document/index.ts';
import { MARKS, splitFigures } from '../report/index.ts';

/** Splits a marked text at the line breaks of facts: each piece is a paragraph of its own. */
export function splitParagraphs(marked: string): string[] {
  return marked
    .split(MARKS.newline)
    .map((piece) => piece.trim())
    .filter((piece) => piece.replaceAll(MARKS.fact, '') !== '');
}

/** The runs of a marked text: `**` makes bold, figures become runs of their own. */
export function toRuns(
  marked: string,
  figureAt: (index: number) => FigureReference | undefined,
): Run[] {
  return marked.split('**').flatMap((part, index) => {
    const isBold = index % 2 === 1;
    return splitFigures(part)
      .filter((piece) => piece.text !== '')
      .map((piece) => toRun(piece, isBold, figureAt));
  });
}

function toRun(
  piece: { readonly text: string; readonly figure?: number },
  isBold: boolean,
  figureAt: (index: number) => FigureReference | undefined,
): Run {
  const figure = piece.figure === undefined ? undefined : figureAt(piece.figure);
  return {
    text: piece.text,
    ...(isBold ? { bold: true } : {}),
    ...(figure ? { figure } : {}),
  };
}
