import { type CSSProperties, type ReactNode, memo } from 'react';
import type { TableBlock, TableCell, TableRow } from '../../shared/document/index.ts';
import { cellName } from '../../shared/trace/index.ts';

interface RowsProps {
  readonly table: TableBlock;
  readonly from: number;
  readonly to: number;
  readonly changed: ReadonlySet<string>;
  readonly used: ReadonlySet<string>;
  readonly onLink: ((sheet: string) => void) | undefined;
}

function lookOf({ align, isBold, indent }: TableCell): CSSProperties {
  return {
    textAlign: align,
    ...(isBold ? { fontWeight: 700 } : {}),
    ...(indent > 0 ? { paddingInlineStart: `${indent + 0.3}em` } : {}),
  };
}

interface CellProps {
  readonly cell: TableCell;
  readonly row: number;
  readonly isHeader: boolean;
  readonly isChanged: boolean;
  readonly isUsed: boolean;
  readonly onLink: ((sheet: string) => void) | undefined;
}

function CellText({ cell, onLink }: Pick<CellProps, 'cell' | 'onLink'>): ReactNode {
  const { link, text } = cell;
  if (link === undefined || !onLink) return text;
  return (
    <button
      type="button"
      className="print-link"
      onClick={() => {
        onLink(link);
      }}
    >
      {text}
    </button>
  );
}

function Cell({ cell, row, isHeader, isChanged, isUsed, onLink }: CellProps): ReactNode {
  const classes = [
    cell.figure && 'figure',
    cell.number && 'number',
    isChanged && 'changed',
    isUsed && 'used',
  ].filter((name) => typeof name === 'string');
  const common = {
    colSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    style: lookOf(cell),
    children: <CellText cell={cell} onLink={onLink} />,
  };
  if (isHeader) return <th scope={cell.columnSpan > 1 ? 'colgroup' : 'col'} {...common} />;
  return (
    <td
      {...common}
      className={classes.join(' ')}
      tabIndex={-1}
      data-cell={cellName(row, cell.column)}
      {...(cell.figure ? { title: '点击查看这个数的来源' } : {})}
    />
  );
}

interface RowProps {
  readonly row: TableRow;
  readonly index: number;
  readonly isHeader: boolean;
  /** Columns of changed cells and of cells that use what has the focus, as text: easy to compare. */
  readonly changed: string;
  readonly used: string;
  readonly onLink: ((sheet: string) => void) | undefined;
}

function isSameCell(a: TableCell, b: TableCell | undefined): boolean {
  return (
    b !== undefined &&
    a.text === b.text &&
    a.column === b.column &&
    a.columnSpan === b.columnSpan &&
    a.rowSpan === b.rowSpan &&
    a.isBold === b.isBold &&
    a.indent === b.indent &&
    a.align === b.align
  );
}

function isSameRow(a: TableRow, b: TableRow): boolean {
  return (
    a === b ||
    (a.cells.length === b.cells.length &&
      a.cells.every((cell, index) => isSameCell(cell, b.cells[index])))
  );
}

/** Rows of which nothing that is shown has changed are not drawn again. */
const Row = memo(
  function Row({ row, index, isHeader, changed, used, onLink }: RowProps): ReactNode {
    const isIn = (columns: string, column: number): boolean => columns.includes(`,${column},`);
    return (
      <tr>
        {row.cells.map((cell) => (
          <Cell
            key={cell.column}
            cell={cell}
            row={index}
            isHeader={isHeader}
            isChanged={isIn(changed, cell.column)}
            isUsed={isIn(used, cell.column)}
            onLink={onLink}
          />
        ))}
      </tr>
    );
  },
  (a, b) =>
    a.index === b.index &&
    a.changed === b.changed &&
    a.used === b.used &&
    a.onLink === b.onLink &&
    isSameRow(a.row, b.row),
);

function columnsWhere(row: TableRow, holds: (cell: TableCell) => boolean): string {
  const columns = row.cells.filter(holds).map(({ column }) => column);
  return columns.length > 0 ? `,${columns.join(',')},` : '';
}

/** Some rows of a table. */
export function TableRows({ table, from, to, changed, used, onLink }: RowsProps): ReactNode {
  return table.rows.slice(from, to).map((row, offset) => {
    const index = from + offset;
    return (
      <Row
        key={index}
        row={row}
        index={index}
        isHeader={index < table.headerRowCount}
        changed={
          changed.size === 0
            ? ''
            : columnsWhere(row, ({ column }) => changed.has(cellName(index, column)))
        }
        used={
          used.size === 0
            ? ''
            : columnsWhere(row, ({ figure }) => figure !== undefined && used.has(figure.key))
        }
        onLink={onLink}
      />
    );
  });
}
