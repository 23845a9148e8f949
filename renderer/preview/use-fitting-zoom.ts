import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

const PX_PER_PT = 96 / 72;
/** Smaller than this nobody can read it: it scrolls instead. */
const LEAST = 0.5;

/** By how much something of a printed width is made smaller to fit its holder; never larger. */
export function useFittingZoom(
  widthPt: number | undefined,
): readonly [RefObject<HTMLDivElement | null>, number] {
  const holder = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<number>();
  useLayoutEffect(() => {
    const element = holder.current;
    if (!element) return undefined;
    const measure = (): void => {
      setRoom(element.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  if (widthPt === undefined || room === undefined) return [holder, 1];
  const exact = room / (widthPt * PX_PER_PT + 2);
  return [holder, Math.min(1, Math.max(LEAST, Math.floor(exact * 1000) / 1000))];
}
