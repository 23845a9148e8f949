/** How large pages are shown: a whole one in the window, as wide as it, or as on paper. */
export type Fit = 'page' | 'width' | 'natural';

export const PX_PER_PT = 96 / 72;
/** Space between two pages that do not fit beside each other. */
const GUTTER_PX = 18;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A page on the screen: `stepPx` from it to the next. */
export interface StripPage {
  readonly zoom: number;
  readonly stepPx: number;
}

/** How a page of a paper (in points) stands in a window (in pixels): each has a window of its own. */
export function stripPage(paperPt: Size, roomPx: Size, fit: Fit): StripPage {
  const width = paperPt.width * PX_PER_PT;
  const byWidth = roomPx.width / width;
  const byHeight = roomPx.height / (paperPt.height * PX_PER_PT);
  const fitting = { page: Math.min(byWidth, byHeight), width: byWidth, natural: 1 }[fit];
  const zoom = Math.max(0.2, fitting);
  return {
    zoom,
    stepPx: Math.max(roomPx.width, width * zoom + (fit === 'natural' ? GUTTER_PX : 0)),
  };
}

/** Where each page begins, in pixels from the left. */
export function pageStarts(pages: readonly StripPage[]): readonly number[] {
  let left = 0;
  return pages.map(({ stepPx }) => {
    const start = left;
    left += stepPx;
    return start;
  });
}

/** The page, from 0, of which most is seen in a window scrolled so far. */
export function pageAt(starts: readonly number[], left: number, roomPx: number): number {
  const middle = left + roomPx / 2;
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= middle),
  );
}
