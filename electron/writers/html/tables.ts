import type { HeadLine, TableBlock, TableCell, TableRow } from '../../../shared/document/index.ts';
import type { TableLayout } from '../../../shared/layout/index.ts';
import { attribute, htmlText } from './html-text.ts';

const FULL_WIDTH_SPACE = '\u3000';

function span(name: 'colspan' | 'rowspan', value: number): string {
  return value > 1 ? attribute(name, value) : '';
}

function headerCell(cell: TableCell): string {
  const scope = attribute('scope', cell.columnSpan > 1 ? 'colgroup' : 'col');
  const spans = span('colspan', cell.columnSpan) + span('rowspan', cell.rowSpan);
  return `<th${scope}${spans}>${htmlText(cell.text)}</th>`;
}

function bodyCell(cell: TableCell): string {
  const spans = span('colspan', cell.columnSpan) + span('rowspan', cell.rowSpan);
  const look = cell.align === 'left' ? '' : attribute('class', cell.align);
  const text = FULL_WIDTH_SPACE.repeat(Math.round(cell.indent)) + htmlText(cell.text);
  return `<td${spans}${look}>${cell.isBold && text !== '' ? `<strong>${text}</strong>` : text}</td>`;
}

/** @param isKept Which rows stay on the page of the next one. */
function rows(
  list: readonly TableRow[],
  cell: (one: TableCell) => string,
  isKept: (index: number) => boolean = () => false,
): string {
  return list
    .map(({ cells }, index) => {
      const look = isKept(index) ? attribute('class', 'kept') : '';
      return `<tr${look}>${cells.map(cell).join('')}</tr>\n`;
    })
    .join('');
}

/** The left text keeps its place where there is none, so that the right one stands at the right. */
function headLines(lines: readonly HeadLine[], tag: 'p' | 'div' = 'p'): string {
  return lines
    .map(({ left, center, right }) => {
      const texts = [left, ...(center === '' ? [] : [center]), right];
      const spans = texts.map((text) => `<span>${htmlText(text)}</span>`).join(' ');
      return `<${tag} class="tableMeta">${spans}</${tag}>\n`;
    })
    .join('');
}

function titleOf({ id, title, titleLevel, subtitle }: TableBlock): string {
  const more = subtitle === undefined ? '' : `<p class="tableSubtitle">${htmlText(subtitle)}</p>\n`;
  if (title === '') return more;
  const tag = titleLevel === undefined ? 'p' : `h${titleLevel + 1}`;
  return `<${tag}${attribute('id', id)} class="tableTitle">${htmlText(title)}</${tag}>\n${more}`;
}

function columnsHtml({ widthsPt }: TableLayout): string {
  const columns = widthsPt.map(
    (width) => `<col${attribute('style', `width:${width.toFixed(1)}pt`)}>`,
  );
  return `<colgroup>${columns.join('')}</colgroup>\n`;
}

/** On paper the lines above the grid repeat with the header. */
function repeatedLines({ above: { lines }, columns }: TableBlock): string {
  if (lines.length === 0) return '';
  const cell = `<th${attribute('colspan', columns.length)}>${headLines(lines, 'div')}</th>`;
  return `<tr class="repeated">${cell}</tr>\n`;
}

/** How a table stands on paper. */
interface Printed {
  readonly measures: TableLayout;
  /** Whether a row stays on the page of the next one. */
  readonly isKept: (row: number) => boolean;
  /** From this row on all stay together, and with the note below them. */
  readonly firstLastRow: number;
}

/** A table with its title, the lines above it and its notes; for the screen or on paper. */
export function tableHtml(table: TableBlock, printed?: Printed): string {
  const { measures, isKept, firstLastRow = table.rows.length } = printed ?? {};
  const isRepeated = measures !== undefined && table.above.isRow;
  const look = measures ? attribute('style', `table-layout:fixed;--size:${measures.sizePt}pt`) : '';
  const columns = measures ? columnsHtml(measures) : '';
  const head =
    (isRepeated ? repeatedLines(table) : '') +
    rows(table.rows.slice(0, table.headerRowCount), headerCell);
  const body = rows(table.rows.slice(table.headerRowCount), bodyCell, (index) => {
    const row = index + table.headerRowCount;
    return isKept?.(row) === true || (row >= firstLastRow && row < table.rows.length - 1);
  });
  const label = table.title === '' ? '' : attribute('aria-label', table.title);
  const notes = table.notes.map((note) => `<p class="note">${htmlText(note)}</p>\n`).join('');
  const isWithNote = firstLastRow < table.rows.length && table.notes.length > 0;
  const kept = isWithNote ? attribute('class', 'kept') : '';
  const grid = `<table${label}${kept}${look}>\n${columns}<thead>\n${head}</thead>\n<tbody>\n${body}</tbody>\n</table>\n`;
  const above = isRepeated ? '' : headLines(table.above.lines);
  // On a screen a table wider than the page scrolls by itself.
  const box = measures ? grid : `<div class="wide">\n${grid}</div>\n`;
  return headLines(table.top) + titleOf(table) + above + box + notes;
}
