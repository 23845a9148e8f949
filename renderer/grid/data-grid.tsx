import {
  type ReactNode,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type DataSheetGridRef, DataSheetGrid } from 'react-datasheet-grid';
import 'react-datasheet-grid/dist/style.css';
import type { Operation } from 'react-datasheet-grid/dist/types';
import { type Path, parsePath, pathText } from '../../shared/entry/index.ts';
import { describePath } from '../../shared/facts/index.ts';
import { addLaterPart } from '../app/later-parts.ts';
import { hasOrigin } from '../fields/origin.ts';
import { useApp } from '../state/app-store.ts';
import { endGroup, undo, useYear } from '../state/year-store.ts';
import '../styles/grid.css';
import { GridContext, type GridContextValue } from './grid-context.ts';
import { GridFoot } from './grid-foot.tsx';
import { ROW_HEIGHT } from './grid-height.ts';
import { GridMenu } from './grid-menu.tsx';
import { GridToolbar } from './grid-toolbar.tsx';
import { PasteNotice } from './paste-notice.tsx';
import type { GridColumn, GridUnit, Row } from './grid-types.ts';
import { applySheetChange } from './sheet-change.ts';
import { type Paste, standingPaste } from './standing-paste.ts';
import { formatIn, useBoundColumns, useSheetColumns } from './use-columns.ts';
import { rowActions, useGridRows } from './use-grid-rows.ts';
import { useGridEvents } from './use-grid-events.ts';
import { useGridHeight } from './use-grid-height.ts';
import { cellKey } from './row-problems.ts';
import { useRowProblems } from './use-row-problems.ts';
import { useStable } from './use-stable.ts';

// Words of fields are first read from the schema; the first key must not wait for it.
addLaterPart(() => describePath([]));

export interface DataGridProps {
  readonly title: string;
  /** Path of the list in the entry. */
  readonly list: Path;
  /** The rows of the list that belong here; all without it. */
  readonly only?: (row: Row) => boolean;
  /** What a new row holds before anything is typed. */
  readonly blank?: Row;
  readonly columns: readonly GridColumn[];
  /** Amount columns with a sum in the foot. */
  readonly totals?: readonly string[];
}

/** The row behind the last one; typing into it makes a new row. */
const NEXT_ROW: Row = {};
const NO_BLANK: Row = {};
const NO_TOTALS: readonly string[] = [];

/**
 * The rows that the grid component draws. What is typed stands in the open cell at once, so the rows
 * below it may follow a moment later, and leave the frame to the table beside them; not where rows come or go.
 */
function useShownRows(rows: readonly Row[], isReadOnly: boolean, isTyping: boolean): Row[] {
  const shown = useMemo(() => (isReadOnly ? [...rows] : [...rows, NEXT_ROW]), [rows, isReadOnly]);
  const later = useDeferredValue(shown);
  return isTyping && later.length === shown.length ? later : shown;
}

function groupOf(list: string, row: number, field: string): string {
  return `${list}#${row}.${field}`;
}

/** A list of the entry as a spreadsheet. */
export function DataGrid(props: DataGridProps): ReactNode {
  const { title, only, blank = NO_BLANK, totals = NO_TOTALS } = props;
  const listText = pathText(props.list);
  const list = useMemo(() => parsePath(listText), [listText]);
  const specs = useStable(props.columns);
  const id = useId();
  const [unit, setUnit] = useState<GridUnit>('yuan');
  const columns = useBoundColumns(list, specs, unit);
  const sheetColumns = useSheetColumns(columns);
  const { rows, indexes: listed } = useGridRows(list, only);
  const indexes = useStable(listed);
  const problems = useRowProblems(list);
  const clauses = useStable(problems.clauses);
  const isReadOnly = useYear((state) => state.isPublished);
  const sheet = useRef<DataSheetGridRef>(null);
  const holder = useRef<HTMLElement>(null);
  const exit = useRef<HTMLDivElement>(null);
  const [paste, setPaste] = useState<Paste>();
  const pasted = useYear(({ entry }) => standingPaste(paste, entry));
  const height = useGridHeight(holder, pasted !== undefined);
  const [cell, setCell] = useState<{ readonly row: number; readonly field: string }>();
  const actions = useMemo(() => rowActions(list, only, blank), [list, only, blank]);
  const isCarried = useMemo(() => rows.some((row) => hasOrigin(row, 'forward')), [rows]);
  const [isTyping, setTyping] = useState(false);
  const shown = useShownRows(rows, isReadOnly, isTyping);

  // Equal at most keystrokes, so that only the cell that is typed into is drawn again.
  const context = useMemo(
    (): GridContextValue => ({
      isReadOnly,
      formatOf: (field) => formatIn(columns, field),
      nameOf: (row, field) =>
        `第 ${row + 1} 行 ${columns.find((column) => column.field === field)?.title ?? field}`,
      pathOf: (row, field) => {
        const index = indexes[row];
        return index === undefined ? undefined : pathText([...list, index, field]);
      },
      problemAt: (row, field) => {
        const index = indexes[row];
        return index === undefined ? undefined : clauses[cellKey(index, field)];
      },
      type: (row, field, typed) => {
        const column = columns.find((one) => one.field === field);
        const index = indexes[row] ?? row;
        if (!column) return;
        const place = describePath([...list, index], useYear.getState().entry);
        const value = column.format.read(typed);
        setTyping(true);
        actions.change(
          `填写${place}的“${column.title}”`.slice(0, 300),
          [{ row, field, value }],
          groupOf(listText, row, field),
        );
      },
      cancel: (row, field) => {
        setTyping(false);
        const last = useYear.getState().past.at(-1);
        if (last?.group !== groupOf(listText, row, field)) return;
        endGroup();
        undo();
      },
      end: () => {
        setTyping(false);
        endGroup();
      },
    }),
    [isReadOnly, columns, indexes, clauses, list, listText, actions],
  );
  useGridEvents(holder, {
    sheet,
    exit,
    columns,
    rows,
    actions,
    isReadOnly,
    onPasted: (plan) => {
      sheet.current?.setSelection(plan.range);
      const isWorthAWord = plan.blanks.length > 0 || plan.rounded > 0 || plan.rowCount > 1;
      setPaste(isWorthAWord ? { plan, entry: useYear.getState().entry } : undefined);
    },
  });

  const target = useApp((state) => state.target);
  useEffect(() => {
    const path = target === undefined ? [] : parsePath(target);
    if (pathText(path.slice(0, list.length)) !== listText) return;
    const row = indexes.findIndex((index) => index === path[list.length]);
    const field = path[list.length + 1];
    if (row < 0) return;
    const col = specs.findIndex((column) => column.field === field);
    holder.current?.scrollIntoView({ block: 'nearest' });
    sheet.current?.setActiveCell({ row, col: Math.max(0, col) });
    // Only a new jump leads here, not each edit of the rows.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [target]);

  // What scrolls must be within reach of the keyboard.
  useEffect(() => {
    const scroller = holder.current?.querySelector<HTMLElement>('.dsg-container');
    if (!scroller) return;
    scroller.tabIndex = 0;
    scroller.setAttribute('role', 'group');
    scroller.setAttribute('aria-label', `${title}：各行`);
    const enter = ({ target: focused }: FocusEvent): void => {
      if (focused === scroller) sheet.current?.setActiveCell({ row: 0, col: 0 });
    };
    scroller.addEventListener('focus', enter);
    return () => {
      scroller.removeEventListener('focus', enter);
    };
  }, [title]);

  // The same at each keystroke: the component makes its menu anew for another one, and draws all cells.
  const latest = useRef(shown);
  useLayoutEffect(() => {
    latest.current = shown;
  });
  const onChange = useCallback(
    (next: Row[], operations: Operation[]) => {
      applySheetChange(latest.current, next, operations, actions);
    },
    [actions],
  );
  const onActiveCellChange = useCallback(
    ({ cell: active }: { cell: { row: number; colId?: string } | null }) => {
      setCell(active?.colId === undefined ? undefined : { row: active.row, field: active.colId });
      // The grid component blurs everything when it becomes active.
      holder.current?.querySelector<HTMLElement>('.grid-input')?.focus({ preventScroll: true });
    },
    [],
  );
  return (
    <section className="grid" aria-labelledby={id} ref={holder}>
      <GridToolbar
        id={id}
        title={title}
        unit={unit}
        onUnit={setUnit}
        hasAmounts={columns.some(({ info }) => info.kind === 'amount')}
        sheet={sheet}
        rowCount={rows.length}
        actions={actions}
        isReadOnly={isReadOnly}
        isCarried={isCarried}
      />
      {pasted && (
        <PasteNotice
          plan={pasted}
          shownIn={unit}
          onFill={() => {
            actions.change('填满空白格', pasted.blanks);
            setPaste(undefined);
          }}
          onClose={() => {
            setPaste(undefined);
          }}
        />
      )}
      <GridContext value={context}>
        <DataSheetGrid
          // The component keeps the columns that it began with, and so their headings.
          key={unit}
          ref={sheet}
          value={shown}
          columns={sheetColumns}
          height={height}
          rowHeight={ROW_HEIGHT}
          addRowsComponent={false}
          lockRows={isReadOnly}
          disableSmartDelete
          contextMenuComponent={GridMenu}
          onChange={onChange}
          onActiveCellChange={onActiveCellChange}
        />
      </GridContext>
      <div
        ref={exit}
        tabIndex={-1}
        role="note"
        className="grid-exit"
        aria-label="已离开表格，按 Tab 键继续"
      />
      <GridFoot
        rows={rows}
        indexes={indexes}
        columns={columns}
        totals={totals}
        unit={unit}
        problems={problems}
        cell={cell}
      />
    </section>
  );
}
