import Papa from 'papaparse';

/** What stands on the clipboard as a table; rows may be of different lengths. */
export type ClipboardCells = readonly (readonly string[])[];

/** Spaces of all kinds at the ends, and marks without width, are no content. */
function tidy(text: string): string {
  return text
    .replace(/[\u200b\ufeff]/g, '')
    .replaceAll('\u00a0', ' ')
    .trim();
}

/** The cells of tab-separated text as Excel, WPS and LibreOffice put it on the clipboard. */
export function readTsv(text: string): ClipboardCells {
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' });
  return data.map((row) => row.map(tidy));
}

/** Cells as tab-separated text; cells with tabs, quotes or line feeds are quoted as Excel does it. */
export function writeTsv(cells: ClipboardCells): string {
  return Papa.unparse(
    cells.map((row) => [...row]),
    { delimiter: '\t', newline: '\r\n' },
  );
}

/** How a spreadsheet is to take a copied cell. */
export interface CopiedCell {
  readonly text: string;
  readonly isNumber: boolean;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">');
}

/** Cells as an HTML table: codes stay text in a spreadsheet, amounts are numbers. */
export function writeHtml(cells: readonly (readonly CopiedCell[])[]): string {
  const cellHtml = ({ text, isNumber }: CopiedCell): string => {
    const format = isNumber ? String.raw`\#\,\#\#0\.00` : String.raw`\@`;
    return `<td style='mso-number-format:"${format}"'>${escaped(text)}</td>`;
  };
  const rows = cells.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`);
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`;
}
