import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type LaidPage, paperPt } from '../../shared/layout/index.ts';
import { type Fit, type StripPage, pageAt, pageStarts, stripPage } from './page-strip.ts';

interface Pages {
  readonly viewer: RefObject<HTMLDivElement | null>;
  readonly strip: readonly StripPage[];
  /** The page in view, from 0. */
  readonly page: number;
  readonly follow: () => void;
  readonly show: (page: number) => void;
}

const USUAL = { width: 800, height: 520 };

/** The pages of a document in a window that shows one of them. */
export function usePages(pages: readonly LaidPage[], fit: Fit): Pages {
  const viewer = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(USUAL);
  const [page, setPage] = useState(0);
  useLayoutEffect(() => {
    const element = viewer.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  const strip = useMemo(
    () => pages.map((laid) => stripPage(paperPt(laid.page), room, fit)),
    [pages, room, fit],
  );
  const starts = useMemo(() => pageStarts(strip), [strip]);
  const last = starts.length - 1;
  const show = (wanted: number): void => {
    const to = Math.max(0, Math.min(last, wanted));
    viewer.current?.scrollTo({ left: starts[to] ?? 0, top: 0 });
    setPage(to);
  };
  // Another size of the pages shows the same page.
  useLayoutEffect(() => {
    viewer.current?.scrollTo({ left: starts[page] ?? 0 });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- not when the page itself changes
  }, [starts]);
  return {
    viewer,
    strip,
    page: Math.min(page, last),
    follow: () => {
      const element = viewer.current;
      if (element) setPage(pageAt(starts, element.scrollLeft, room.width));
    },
    show,
  };
}
