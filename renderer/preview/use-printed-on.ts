import { useMemo } from 'react';
import type { TableBlock } from '../../shared/document/index.ts';
import { typeAreaPt } from '../../shared/layout/index.ts';
import { useComposed } from '../state/composed.ts';
import type { PrintedOn } from './printed-widths.ts';

/** On which page a composed table is printed; undefined where it stands on none. */
export function usePrintedOn(table: TableBlock | undefined): PrintedOn | undefined {
  const document = useComposed((state) => state.document);
  return useMemo(() => {
    const section = document?.sections.find(({ blocks }) => table && blocks.includes(table));
    if (!document || !section) return undefined;
    return { styles: document.styles, widthPt: typeAreaPt(section.page).width };
  }, [document, table]);
}
