import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DisclosureDocument } from '../../shared/document/index.ts';
import { paperPt } from '../../shared/layout/index.ts';
import { type Fit, type StripSection, pageAt, pageStarts, stripSection } from './page-strip.ts';

interface Pages {
  readonly viewer: RefObject<HTMLDivElement | null>;
  readonly sections: readonly StripSection[];
  readonly total: number;
  /** The page in view, from 0. */
  readonly page: number;
  readonly follow: () => void;
  readonly show: (page: number) => void;
  /** Shows the page on which an element stands. */
  readonly showElement: (element: Element) => void;
}

const USUAL = { width: 800, height: 520 };

/** The pages of a document in a window that shows one of them. */
export function usePages(document: DisclosureDocument, counts: readonly number[], fit: Fit): Pages {
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
  const sections = useMemo(
    () => document.sections.map((section) => stripSection(paperPt(section.page), room, fit)),
    [document, room, fit],
  );
  const starts = useMemo(() => pageStarts(sections, counts), [sections, counts]);
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
    sections,
    total: starts.length,
    page: Math.min(page, last),
    follow: () => {
      const element = viewer.current;
      if (element) setPage(pageAt(starts, element.scrollLeft, room.width));
    },
    show,
    showElement: (element) => {
      const holder = viewer.current;
      if (!holder) return;
      const { left, width } = element.getBoundingClientRect();
      const middle = left + width / 2 - holder.getBoundingClientRect().left + holder.scrollLeft;
      show(pageAt(starts, middle, 0));
    },
  };
}
