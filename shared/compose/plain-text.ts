import type { TableBlock } from '../document/index.ts';
import type { Line } from '../narrative/index.ts';
import { unmark } from '../report/index.ts';

/** All that a reader sees of texts and tables, for looking up which terms occur. */
export function plainText(lines: readonly Line[], tables: readonly TableBlock[]): string {
  const prose = lines.flatMap((line) => ('text' in line ? [unmark(line.text)] : []));
  const cells = tables.flatMap((table) => [
    table.title,
    ...table.rows.flatMap((row) => row.cells.map((cell) => cell.text)),
  ]);
  return [...prose, ...cells].join('\n');
}
