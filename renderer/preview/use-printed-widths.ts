import { useMemo } from 'react';
import type { TableBlock } from '../../shared/document/index.ts';
import { columnWidths, typeAreaPt } from '../../shared/layout/index.ts';
import { useComposed } from '../state/composed.ts';

/** The columns of a table as the page has them, in points. */
export interface PrintedWidths {
  readonly widthsPt: readonly number[];
  readonly sizePt: number;
}

/** How wide the columns of a composed table are printed; undefined where it stands on no page. */
export function usePrintedWidths(table: TableBlock | undefined): PrintedWidths | undefined {
  const document = useComposed((state) => state.document);
  return useMemo(() => {
    const section = document?.sections.find(({ blocks }) => table && blocks.includes(table));
    if (!document || !section || !table) return undefined;
    const { width } = typeAreaPt(section.page);
    return columnWidths(table, width, document.styles.tableText.sizePt);
  }, [document, table]);
}
