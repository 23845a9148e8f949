import { type RefObject, useEffect, useState } from 'react';
import { type GridPlace, gridHeight } from './grid-height.ts';

function placeOf(grid: HTMLElement): GridPlace | undefined {
  const form = grid.closest('.step-frame');
  const cells = grid.querySelector('.dsg-container')?.getBoundingClientRect();
  if (!form || !cells) return undefined;
  const whole = grid.getBoundingClientRect();
  return {
    room: form.clientHeight,
    above: cells.top - form.getBoundingClientRect().top + form.scrollTop,
    head: cells.top - whole.top,
    foot: whole.bottom - cells.bottom,
  };
}

/**
 * The height for a grid's cells that the window leaves; it follows the window and the notices above the
 * cells, not what is typed.
 */
export function useGridHeight(holder: RefObject<HTMLElement | null>, hasNotice: boolean): number {
  const [height, setHeight] = useState(() => gridHeight(undefined));
  useEffect(() => {
    const form = holder.current?.closest('.step-frame');
    if (!form) return;
    const observer = new ResizeObserver(() => {
      if (holder.current) setHeight(gridHeight(placeOf(holder.current)));
    });
    observer.observe(form);
    const notes = form.querySelector('.step-notes');
    if (notes) observer.observe(notes);
    return () => {
      observer.disconnect();
    };
  }, [holder, hasNotice]);
  return height;
}
