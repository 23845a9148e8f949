import { Button } from 'antd';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useId,
  useMemo,
  useState,
} from 'react';
import type { HeadLine, TableBlock } from '../../shared/document/index.ts';
import { TableRows } from './table-rows.tsx';
import { selectFigure } from './preview-store.ts';
import { type PrintedOn, fittedTable, printedTable } from './printed-widths.ts';
import { useRoom } from './use-room.ts';
import '../styles/preview.css';

/** More rows are shown on request, so that typing stays quick. */
const FIRST_ROWS = 300;

const NONE: ReadonlySet<string> = new Set();

/** Arrow keys go from cell to cell. */
function moveFocus(event: KeyboardEvent<HTMLTableElement>): void {
  const table = event.currentTarget;
  const cell = event.target instanceof Element ? event.target.closest('td') : null;
  const steps: Readonly<Record<string, readonly [number, number] | undefined>> = {
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
    ArrowRight: [0, 1],
    ArrowLeft: [0, -1],
  };
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  const row = cell?.parentElement instanceof HTMLTableRowElement ? cell.parentElement : undefined;
  const next = row
    ? table.rows[row.rowIndex + step[0]]?.cells[(cell?.cellIndex ?? 0) + step[1]]
    : table.tBodies[0]?.rows[0]?.cells[0];
  next?.focus();
}

function figureAt(table: TableBlock, target: EventTarget): (() => void) | undefined {
  const element = target instanceof Element ? target.closest('[data-cell]') : null;
  const [row, column] = (element?.getAttribute('data-cell') ?? '').split('.').map(Number);
  const cell = table.rows[row ?? -1]?.cells.find((one) => one.column === column);
  const figure = cell?.figure;
  if (!element || !figure) return undefined;
  return () => {
    selectFigure(figure, element);
  };
}

function HeadLines({ lines }: { readonly lines: readonly HeadLine[] }): ReactNode {
  return lines.map(({ left, center, right }, index) => (
    <div key={index} className="print-table-above">
      <span>{left}</span>
      <span>{center}</span>
      <span>{right}</span>
    </div>
  ));
}

interface TableViewProps {
  readonly table: TableBlock;
  /** Shrunk to the width of the pane instead of scrolling. */
  readonly isFitted?: boolean;
  /** The table as the page has it; absent: columns as wide as their texts. */
  readonly printed?: { readonly table: TableBlock; readonly page: PrintedOn } | undefined;
  /** Cells to be marked as just changed, by `cellName`. */
  readonly changed?: ReadonlySet<string>;
  /** Keys of figures to be marked as using what has the focus. */
  readonly used?: ReadonlySet<string>;
  readonly onLink?: (sheet: string) => void;
}

/** A table as it will be printed; a click or Enter on a figure says where it comes from. */
export function TableView({
  table,
  isFitted = true,
  printed,
  changed = NONE,
  used = NONE,
  onLink,
}: TableViewProps): ReactNode {
  const titleId = useId();
  const [isWhole, setWhole] = useState(false);
  const [holder, room] = useRoom();
  const columns = useMemo(() => {
    if (!printed || printed.table.columns.length !== table.columns.length) return undefined;
    return isFitted && room !== undefined
      ? fittedTable(printed.table, printed.page, room)
      : printedTable(printed.table, printed.page);
  }, [printed, isFitted, room, table.columns.length]);
  const open = (event: MouseEvent | KeyboardEvent): void => {
    figureAt(table, event.target)?.();
  };
  const last = isWhole ? table.rows.length : FIRST_ROWS;
  return (
    <figure className="print-table" aria-labelledby={titleId}>
      <HeadLines lines={table.top} />
      <figcaption id={titleId}>
        <strong>{table.title}</strong>
        {table.subtitle !== undefined && <span>{table.subtitle}</span>}
      </figcaption>
      <HeadLines lines={table.above.lines} />
      <div ref={holder} className="print-table-scroll" tabIndex={-1}>
        <table
          className={columns ? 'printed' : isFitted ? 'fitted' : 'natural'}
          style={
            columns && {
              width: `${columns.widthsPt.reduce((sum, width) => sum + width, 0)}pt`,
              fontSize: `${columns.sizePt}pt`,
              zoom: columns.zoom,
            }
          }
          tabIndex={0}
          aria-label={`${table.title}。用方向键在单元格间移动，按回车看数字的来源`}
          onClick={open}
          onKeyDown={(event) => {
            if (event.key === 'Enter') open(event);
            else moveFocus(event);
          }}
        >
          {columns && (
            <colgroup>
              {columns.widthsPt.map((width, index) => (
                <col key={index} style={{ width: `${width}pt` }} />
              ))}
            </colgroup>
          )}
          <thead>
            <TableRows
              table={table}
              from={0}
              to={table.headerRowCount}
              {...{ changed, used, onLink }}
            />
          </thead>
          <tbody>
            <TableRows
              table={table}
              from={table.headerRowCount}
              to={last}
              {...{ changed, used, onLink }}
            />
          </tbody>
        </table>
      </div>
      {table.rows.length > last && (
        <Button
          onClick={() => {
            setWhole(true);
          }}
        >
          还有 {table.rows.length - last} 行，全部显示
        </Button>
      )}
      {table.notes.map((note, index) => (
        <p key={index} className="print-note">
          {note}
        </p>
      ))}
    </figure>
  );
}
