import { type RefObject, useEffect, useRef } from 'react';
import type { DataSheetGridRef } from 'react-datasheet-grid';
import {
  type CellPlace,
  type TabRun,
  placeAfter,
  placeAfterEnter,
  runAfterTab,
} from './cell-moves.ts';
import { copyRange } from './copy-range.ts';
import { readHtmlTable } from './clipboard-html.ts';
import { readTsv } from './clipboard-text.ts';
import { type CellRange, fillDown } from './fill-down.ts';
import type { Row } from './grid-types.ts';
import { type PastePlan, planPaste } from './plan-paste.ts';
import type { BoundColumn } from './use-columns.ts';
import type { RowActions } from './use-grid-rows.ts';

interface GridParts {
  readonly sheet: RefObject<DataSheetGridRef | null>;
  /** Where the focus goes when the grid is left. */
  readonly exit: RefObject<HTMLElement | null>;
  readonly columns: readonly BoundColumn[];
  readonly rows: readonly Row[];
  readonly actions: RowActions;
  readonly isReadOnly: boolean;
  readonly onPasted: (plan: PastePlan) => void;
}

/** Holds the run of tabs from one key to the next. */
interface RunHolder {
  current: TabRun | undefined;
}

function rangeOf({ sheet }: GridParts): CellRange | undefined {
  return sheet.current?.selection ?? undefined;
}

function isEditing(event: Event): boolean {
  return event.target instanceof HTMLElement && event.target.dataset['editing'] === 'true';
}

/** True where an event belongs to the cells and not to a button of the grid. */
function isInCells(event: Event): boolean {
  return event.target instanceof HTMLElement && event.target.closest('.dsg-container') !== null;
}

function take(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

function onFillDown(event: Event, parts: GridParts): void {
  take(event);
  const range = rangeOf(parts);
  if (!range || parts.isReadOnly) return;
  const fields = parts.columns.map(({ field }) => field);
  parts.actions.change('向下填充', fillDown(parts.rows, fields, range));
}

/** Esc in a cell that is not edited leaves the grid; the next Tab goes on behind it. */
function onEscape(event: Event, parts: GridParts): void {
  const range = rangeOf(parts);
  const isOneCell = range?.min.row === range?.max.row && range?.min.col === range?.max.col;
  if (isEditing(event) || !isOneCell) return;
  take(event);
  parts.sheet.current?.setActiveCell(null);
  parts.exit.current?.focus();
}

/** The last cell: of the row behind the last one, where new rows are typed. */
function lastCell({ rows, columns, isReadOnly }: GridParts): CellPlace {
  return { row: isReadOnly ? rows.length - 1 : rows.length, col: columns.length - 1 };
}

/** Moves as in a spreadsheet that the grid component knows nothing of. */
function onMove(event: KeyboardEvent, parts: GridParts, run: RunHolder): void {
  const sheet = parts.sheet.current;
  const cell = sheet?.activeCell;
  if (!sheet || !cell || event.altKey || event.shiftKey) return;
  const isModified = event.ctrlKey || event.metaKey;
  if (event.key === 'Tab') {
    run.current = runAfterTab(run.current, cell);
    return;
  }
  if (event.key === 'Enter' && !isModified) {
    const next = placeAfterEnter(run.current, cell);
    if (!isEditing(event)) {
      take(event);
      sheet.setActiveCell(next);
    } else if (next.col !== cell.col) {
      // What was typed is taken first, and may make the row below.
      setTimeout(() => parts.sheet.current?.setActiveCell(next));
    }
    return;
  }
  const place = isEditing(event)
    ? undefined
    : placeAfter(event.key, isModified, cell, lastCell(parts));
  if (!place) return;
  take(event);
  sheet.setActiveCell(place);
}

function onKeyDown(event: KeyboardEvent, parts: GridParts, run: RunHolder): void {
  if (event.isComposing || !isInCells(event)) return;
  const isModified = event.ctrlKey || event.metaKey;
  if (isModified && event.key.toLowerCase() === 'd') onFillDown(event, parts);
  else if (event.key === 'Escape') onEscape(event, parts);
  else onMove(event, parts, run);
}

function onCopy(event: ClipboardEvent, parts: GridParts): void {
  const range = rangeOf(parts);
  if (isEditing(event) || !range || !isInCells(event)) return;
  take(event);
  const copied = copyRange(parts.rows, parts.columns, range);
  event.clipboardData?.setData('text/plain', copied.text);
  event.clipboardData?.setData('text/html', copied.html);
  if (event.type !== 'cut' || parts.isReadOnly) return;
  const changes = copied.cells.map((cell) => ({ ...cell, value: undefined }));
  parts.actions.change('剪切', changes);
}

function onPaste(event: ClipboardEvent, parts: GridParts): void {
  const range = rangeOf(parts);
  if (isEditing(event) || !range || !isInCells(event)) return;
  take(event);
  if (parts.isReadOnly) return;
  const cells =
    readHtmlTable(event.clipboardData?.getData('text/html') ?? '') ??
    readTsv(event.clipboardData?.getData('text/plain') ?? '');
  const plan = planPaste(cells, parts.columns, range);
  parts.actions.change(`粘贴 ${plan.rowCount} 行`, plan.changes);
  parts.onPasted(plan);
}

/** Keys and clipboard that the grid treats otherwise than the grid component, which listens behind it. */
export function useGridEvents(holder: RefObject<HTMLElement | null>, parts: GridParts): void {
  const run = useRef<TabRun>(undefined);
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const keys = (event: KeyboardEvent): void => onKeyDown(event, parts, run);
    const copy = (event: ClipboardEvent): void => onCopy(event, parts);
    const paste = (event: ClipboardEvent): void => onPaste(event, parts);
    element.addEventListener('keydown', keys);
    element.addEventListener('copy', copy);
    element.addEventListener('cut', copy);
    element.addEventListener('paste', paste);
    return () => {
      element.removeEventListener('keydown', keys);
      element.removeEventListener('copy', copy);
      element.removeEventListener('cut', copy);
      element.removeEventListener('paste', paste);
    };
  });
}
