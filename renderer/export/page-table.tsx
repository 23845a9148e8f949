import type { CSSProperties, ReactNode } from 'react';
import type {
  DisclosureDocument,
  HeadLine,
  TableBlock,
  TableRow,
} from '../../shared/document/index.ts';
import { layoutTable } from '../../shared/layout/index.ts';
import { textLook } from './page-style.ts';

function Rows({
  table,
  rows,
  from,
  heights,
}: {
  readonly table: TableBlock;
  readonly rows: readonly TableRow[];
  readonly from: number;
  readonly heights: readonly number[];
}): ReactNode {
  return rows.map((row, offset) => {
    const index = from + offset;
    const isHeader = index < table.headerRowCount;
    const Tag = isHeader ? 'th' : 'td';
    return (
      <tr key={index} style={{ height: `${heights[index] ?? 18}pt` }}>
        {row.cells.map((cell) => (
          <Tag
            key={cell.column}
            colSpan={cell.columnSpan}
            rowSpan={cell.rowSpan}
            style={{
              textAlign: cell.align,
              fontWeight: cell.isBold ? 700 : 400,
              paddingInlineStart: cell.indent > 0 ? `${cell.indent}em` : '2pt',
            }}
          >
            {cell.text}
          </Tag>
        ))}
      </tr>
    );
  });
}

function HeadLines({
  lines,
  style,
}: {
  readonly lines: readonly HeadLine[];
  readonly style: CSSProperties;
}): ReactNode {
  return lines.map(({ left, center, right }, index) => (
    <div key={index} className="page-table-above" style={style}>
      <span>{left}</span>
      <span>{center}</span>
      <span>{right}</span>
    </div>
  ));
}

/** A table as it stands on the printed page. */
export function PageTable({
  document,
  table,
  widthPt,
}: {
  readonly document: DisclosureDocument;
  readonly table: TableBlock;
  readonly widthPt: number;
}): ReactNode {
  const layout = layoutTable(table, document.styles, widthPt);
  const meta = textLook(document, 'tableMeta');
  const title = textLook(document, 'tableTitle');
  return (
    <div className={table.isOnNewPage ? 'page-table new-page' : 'page-table'} data-place={table.id}>
      <HeadLines lines={table.top} style={meta} />
      {table.title !== '' && <p style={title}>{table.title}</p>}
      {table.subtitle !== undefined && (
        <p style={{ ...meta, textAlign: 'center' }}>{table.subtitle}</p>
      )}
      <HeadLines lines={table.above.lines} style={meta} />
      <table
        style={{
          ...textLook(document, 'tableText'),
          fontSize: `${layout.sizePt}pt`,
          lineHeight: `${layout.linePt}pt`,
          width: `${widthPt}pt`,
        }}
      >
        <colgroup>
          {layout.widthsPt.map((width, index) => (
            <col key={index} style={{ width: `${width}pt` }} />
          ))}
        </colgroup>
        <thead>
          <Rows
            table={table}
            rows={table.rows.slice(0, table.headerRowCount)}
            from={0}
            heights={layout.rowHeightsPt}
          />
        </thead>
        <tbody>
          <Rows
            table={table}
            rows={table.rows.slice(table.headerRowCount)}
            from={table.headerRowCount}
            heights={layout.rowHeightsPt}
          />
        </tbody>
      </table>
      {table.notes.map((note, index) => (
        <p key={index} style={textLook(document, 'note')}>
          {note}
        </p>
      ))}
    </div>
  );
}
