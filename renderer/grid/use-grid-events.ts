import { type RefObject, useEffect } from 'react';
import type { DataSheetGridRef } from 'react-datasheet-grid';
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

function onKeyDown(event: KeyboardEvent, parts: GridParts): void {
  if (event.isComposing || !isInCells(event)) return;
  const isModified = event.ctrlKey || event.metaKey;
  if (isModified && event.key.toLowerCase() === 'd') onFillDown(event, parts);
  else if (event.key === 'Escape') onEscape(event, parts);
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
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const keys = (event: KeyboardEvent): void => onKeyDown(event, parts);
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
