import { useMemo, useState } from 'react';
import { composeTable } from '../../shared/compose/index.ts';
import type { TableBlock } from '../../shared/document/index.ts';
import { changedCells } from '../../shared/trace/index.ts';
import { useReading } from '../state/reading.ts';
import { useResources } from '../state/resources.ts';

const NONE: ReadonlySet<string> = new Set();

interface LiveTable {
  readonly table: TableBlock | undefined;
  /** Cells that the last edit changed. */
  readonly changed: ReadonlySet<string>;
}

/** A table as it stands at this keystroke; `composed` is the worker's, a moment older. */
export function useLiveTable(id: string | undefined, composed: TableBlock | undefined): LiveTable {
  const { pack, catalog } = useResources();
  const { data } = useReading();
  const made = useMemo(
    () => (pack && catalog && id !== undefined ? composeTable(data, pack, catalog, id) : undefined),
    [data, pack, catalog, id],
  );
  const table = made ?? composed;
  const [shown, setShown] = useState<LiveTable>({ table, changed: NONE });
  if (shown.table !== table) {
    const isSame = shown.table?.id === table?.id;
    const changed = isSame && shown.table && table ? changedCells(shown.table, table) : NONE;
    setShown({ table, changed });
  }
  return shown.table === table ? shown : { table, changed: NONE };
}
