import type { ClipboardCells } from './clipboard-text.ts';

/** A merged area larger than this is no table that somebody made. */
const MOST_SPAN = 5_000;

function textOf(cell: HTMLTableCellElement): string {
  // The number behind the shown text, as Excel, WPS and LibreOffice give it.
  const exact = cell.getAttribute('x:num') ?? cell.getAttribute('sdval');
  if (exact !== null && exact !== '' && Number.isFinite(Number(exact))) return exact;
  const copy = cell.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return '';
  for (const line of copy.querySelectorAll('br')) line.replaceWith('\n');
  const text = copy.textContent.replaceAll('\u00a0', ' ');
  return text.replace(/[ \t\r]*\n\s*/g, '\n').trim();
}

function span(value: number): number {
  return Math.min(Math.max(value, 1), MOST_SPAN);
}

/**
 * The cells of the first table of an HTML clipboard, `undefined` without one. The places that a merged
 * cell covers are empty, so that what stands beside it keeps its column.
 */
export function readHtmlTable(html: string): ClipboardCells | undefined {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return undefined;
  const covered = new Set<string>();
  return [...table.rows].map((row, rowIndex) => {
    const cells: string[] = [];
    const skipCovered = (): void => {
      while (covered.has(`${rowIndex}:${cells.length}`)) cells.push('');
    };
    for (const cell of row.cells) {
      skipCovered();
      const column = cells.length;
      for (let down = 1; down < span(cell.rowSpan); down += 1) {
        for (let right = 0; right < span(cell.colSpan); right += 1) {
          covered.add(`${rowIndex + down}:${column + right}`);
        }
      }
      cells.push(textOf(cell), ...Array.from({ length: span(cell.colSpan) - 1 }, () => ''));
    }
    skipCovered();
    return cells;
  });
}
