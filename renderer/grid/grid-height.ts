/** Where a grid stands in the form that scrolls; all in CSS pixels. */
export interface GridPlace {
  /** Height of the part of the form that is seen at once. */
  readonly room: number;
  /** From the top of the form to the grid's cells. */
  readonly above: number;
  /** What belongs to the grid before its cells: title and tools. */
  readonly head: number;
  /** What belongs to the grid behind its cells: sums and messages. */
  readonly foot: number;
}

export const ROW_HEIGHT = 34;
const FEWEST_ROWS = 6;
const HIGHEST = 420;
/** The head of the columns, the rows, and the border. */
const LOWEST = (1 + FEWEST_ROWS) * ROW_HEIGHT + 1;

function between(height: number): number {
  return Math.max(LOWEST, Math.min(HIGHEST, Math.floor(height)));
}

/**
 * How high a grid's cells may be so that the sums below are in view: without scrolling where that leaves
 * enough rows, else as soon as the grid is scrolled to.
 */
export function gridHeight(place: GridPlace | undefined): number {
  if (!place) return HIGHEST;
  const here = place.room - place.above - place.foot;
  return between(here >= LOWEST ? here : place.room - place.head - place.foot);
}
