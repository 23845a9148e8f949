import type { CSSProperties, ReactNode } from 'react';
import type {
  DisclosureDocument,
  HeadLine,
  TableBlock,
  TableRow,
} from '../../shared/document/index.ts';
import {
  type PagePart,
  type TableLayout,
  headLineSizePt,
  isUntitled,
  layoutTable,
  rowHeightOfLines,
} from '../../shared/layout/index.ts';
import { textLook } from './page-style.ts';
import { rowsOnPage } from './rows-on-page.ts';

function Rows({
  rows,
  from,
  tag: Tag,
  heights,
}: {
  readonly rows: readonly TableRow[];
  readonly from: number;
  readonly tag: 'th' | 'td';
  readonly heights: readonly number[];
}): ReactNode {
  return rows.map((row, offset) => (
    <tr key={from + offset} style={{ height: `${heights[from + offset] ?? 18}pt` }}>
      {row.cells.map((cell) => (
        <Tag
          key={cell.column}
          colSpan={cell.columnSpan}
          rowSpan={cell.rowSpan}
          style={{
            textAlign: cell.align,
            fontWeight: cell.isBold ? 700 : 400,
            ...(cell.indent > 0 ? { paddingInlineStart: `${cell.indent}em` } : {}),
          }}
        >
          {cell.text}
        </Tag>
      ))}
    </tr>
  ));
}

function HeadLines({
  document,
  lines,
  widthPt,
}: {
  readonly document: DisclosureDocument;
  readonly lines: readonly HeadLine[];
  readonly widthPt: number;
}): ReactNode {
  const meta = textLook(document, 'tableMeta');
  return lines.map((line, index) => {
    const fontSize = `${headLineSizePt(line, document.styles, widthPt)}pt`;
    return (
      <div key={index} className="page-table-above" style={{ ...meta, fontSize }}>
        <span>{line.left}</span>
        <span>{line.center}</span>
        <span>{line.right}</span>
      </div>
    );
  });
}

/** What stands above a table's first rows. */
export function PageTableTitle({
  document,
  table,
  widthPt,
}: {
  readonly document: DisclosureDocument;
  readonly table: TableBlock;
  readonly widthPt: number;
}): ReactNode {
  const meta = textLook(document, 'tableMeta');
  return (
    <>
      <HeadLines document={document} lines={table.top} widthPt={widthPt} />
      {!isUntitled(table) && (
        <p className="page-table-title" style={textLook(document, 'tableTitle')}>
          {table.title}
        </p>
      )}
      {table.subtitle !== undefined && (
        <p style={{ ...meta, textAlign: 'center' }}>{table.subtitle}</p>
      )}
      {!table.above.isRow && (
        <HeadLines document={document} lines={table.above.lines} widthPt={widthPt} />
      )}
    </>
  );
}

function Columns({ layout }: { readonly layout: TableLayout }): ReactNode {
  return (
    <colgroup>
      {layout.widthsPt.map((width, index) => (
        <col key={index} style={{ width: `${width}pt` }} />
      ))}
    </colgroup>
  );
}

/** Rows of a table on one page, below its repeated header. */
export function PageRows({
  document,
  part: { table, from, to, cut },
  widthPt,
}: {
  readonly document: DisclosureDocument;
  readonly part: Extract<PagePart, { readonly kind: 'rows' }>;
  readonly widthPt: number;
}): ReactNode {
  const layout = layoutTable(table, document.styles, widthPt);
  const look: CSSProperties = {
    ...textLook(document, 'tableText'),
    fontSize: `${layout.sizePt}pt`,
    lineHeight: `${layout.linePt}pt`,
    width: `${widthPt}pt`,
  };
  const heights = layout.rowHeightsPt;
  const header = table.rows.slice(0, table.headerRowCount);
  const body = (
    <tbody>
      <Rows rows={rowsOnPage(table, from, to)} from={from} tag="td" heights={heights} />
    </tbody>
  );
  return (
    <div className="page-table">
      {table.above.isRow && (
        <div style={{ height: `${layout.aboveHeightPt}pt` }}>
          <HeadLines document={document} lines={table.above.lines} widthPt={widthPt} />
        </div>
      )}
      <table style={look}>
        <Columns layout={layout} />
        <thead>
          <Rows rows={header} from={0} tag="th" heights={heights} />
        </thead>
        {!cut && body}
      </table>
      {cut && (
        <div
          className="page-cut"
          style={{ height: `${rowHeightOfLines(layout, cut.to - cut.from)}pt` }}
        >
          <table style={{ ...look, marginTop: `${-cut.from * layout.linePt}pt` }}>
            <Columns layout={layout} />
            {body}
          </table>
        </div>
      )}
    </div>
  );
}
