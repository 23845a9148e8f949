import { createContext, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page around is put on paper: what is drawn takes the room that it has there. */
export const Printing = createContext(false);

/** True while the page is put on paper. */
export function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes the page right after the event: the charts must be redrawn by then.
    const change = (value: boolean) => () => {
      flushSync(() => {
        setPrinting(value);
      });
    };
    const before = change(true);
    const after = change(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return isPrinting;
}
