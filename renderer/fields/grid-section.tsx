import { type ReactNode, memo, useEffect, useMemo, useRef } from 'react';
import { type Path, isRecord, parsePath, pathText, valueAt } from '../../shared/entry/index.ts';
import { soon } from '../app/later.tsx';
import { useApp } from '../state/app-store.ts';
import { useYear } from '../state/year-store.ts';
import type { GridColumn, GridPart } from './form-part.ts';
import { SectionHead } from './section-head.tsx';

const DataGrid = soon(async () => (await import('../grid/data-grid.tsx')).DataGrid);

/** The column of units is of use only where there are several, or where a row names a wrong one. */
function needsUnits(units: unknown, rows: unknown): boolean {
  const listedUnits: readonly unknown[] = Array.isArray(units) ? units : [];
  const [only] = listedUnits;
  if (listedUnits.length > 1) return true;
  const code = isRecord(only) ? only['code'] : undefined;
  const listed: readonly unknown[] = Array.isArray(rows) ? rows : [];
  return listed.some((row) => isRecord(row) && Boolean(row['unit']) && row['unit'] !== code);
}

/** Some column takes the room that is left. */
function filled(columns: readonly GridColumn[]): readonly GridColumn[] {
  const last = columns.length - 1;
  return columns.some(({ grow }) => grow !== undefined)
    ? columns
    : columns.map((column, index) => (index === last ? { ...column, grow: 1 } : column));
}

/** A list of the year as a grid, under its title. */
export const GridSection = memo(function GridSection({
  part,
  base,
}: {
  readonly part: GridPart;
  readonly base: Path;
}): ReactNode {
  const text = pathText([...base, ...part.list]);
  const list = useMemo(() => parsePath(text), [text]);
  const hasUnits = useYear(({ entry }) => needsUnits(entry['units'], valueAt(entry, list)));
  const isMeasure = list.at(-1) === 'indicators';
  const columns = useMemo(
    () => filled(part.columns.filter(({ field }) => field !== 'unit' || isMeasure || hasUnits)),
    [part.columns, isMeasure, hasUnits],
  );
  const { title, hint, totals, blank, only } = part;
  const holder = useRef<HTMLDivElement>(null);
  const isTarget = useApp(({ target }) => target === text);
  useEffect(() => {
    if (isTarget) holder.current?.scrollIntoView({ block: 'start' });
  }, [isTarget]);
  return (
    <div ref={holder} className="field-section" data-path={text}>
      <SectionHead title={title} hint={hint} />
      <DataGrid
        title={title}
        list={list}
        columns={columns}
        {...(totals ? { totals } : {})}
        {...(blank ? { blank } : {})}
        {...(only ? { only } : {})}
      />
    </div>
  );
});
