import { useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Keeps a single click on the active cell from opening it, which the grid component would do: what is
 * typed next overwrites, as in any spreadsheet. The double click still opens it.
 */
export function useOnlyDoubleClick(
  cell: { readonly current: HTMLElement | null },
  isEditing: boolean,
  close: () => void,
): void {
  const now = useRef({ isEditing, close });
  useLayoutEffect(() => {
    now.current = { isEditing, close };
  });
  useEffect(() => {
    let isClosedBefore = false;
    const before = (event: MouseEvent): void => {
      const holder = cell.current?.closest('.dsg-cell');
      const isInside = event.target instanceof Node && holder?.contains(event.target) === true;
      isClosedBefore = isInside && event.button === 0 && event.detail < 2 && !now.current.isEditing;
    };
    // The grid component listens at the document, so it has opened the cell when the window hears of it.
    const after = (): void => {
      if (isClosedBefore) now.current.close();
      isClosedBefore = false;
    };
    window.addEventListener('mousedown', before, { capture: true });
    window.addEventListener('mousedown', after);
    return () => {
      window.removeEventListener('mousedown', before, { capture: true });
      window.removeEventListener('mousedown', after);
    };
  }, [cell]);
}
