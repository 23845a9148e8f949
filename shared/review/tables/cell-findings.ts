import type { Finding, Rule } from '../../findings/index.ts';
import { isAdditive } from './additive.ts';
import { fold } from './fold.ts';
import { amountAt, nameOf } from './grid.ts';
import { rowName } from './tie-support.ts';
import type { UnderstoodTable } from './understood.ts';

/** Errors of a spreadsheet. */
export const CELL = {
  code: 'CELL-ERROR',
  severity: 'error',
  title: '单元格没有计算错误',
  compares: '单元格不显示 #DIV/0!、#REF!、#N/A 之类',
} as const satisfies Rule;
/** Negative amounts. */
export const NEGATIVE = {
  code: 'CELL-NEGATIVE',
  severity: 'warning',
  title: '金额不是负数',
  compares: '除增减、差额、结余外，各表金额不为负',
} as const satisfies Rule;
const CELL_ERROR = /^#(DIV\/0!|REF!|N\/A|VALUE!|NAME\?|NUM!|NULL!)|^#{3,}$/;

/** Cells that show an error of the spreadsheet. */
export function cellErrors({ grid, blocks }: UnderstoodTable): Finding[] {
  const rows = blocks.flatMap((block) => block.rows);
  const places = grid.rows.flatMap((cells, row) =>
    cells.flatMap(({ text }) => {
      if (!CELL_ERROR.test(fold(text))) return [];
      const label = rows.find((other) => other.row === row);
      return [{ text, name: label ? rowName(label) : `第 ${row + 1} 行` }];
    }),
  );
  const [first] = places;
  if (first === undefined) return [];
  const names = places.map(({ name }) => name).join('、');
  const advice = first.text.startsWith('#DIV')
    ? '上年为空或 0 时不能算增幅，请留空或写“—”。'
    : '请改正公式或填写数值。';
  return [
    {
      code: CELL.code,
      severity: CELL.severity,
      message: `${places.length} 处显示“${first.text}”：${names}。${advice}`,
      where: nameOf(grid),
      key: `${CELL.code}:${grid.index}`,
    },
  ];
}

/** Budgets and accounts have no negative amounts but in differences and balances. */
export function negativeFindings({ grid, blocks, nature }: UnderstoodTable): Finding[] {
  if (['contents', 'units', 'other'].includes(nature.kind)) return [];
  return blocks.flatMap((block) =>
    block.rows.flatMap((row): Finding[] => {
      if (/增减|变化|差额|结余|结转|弥补|冲/.test(row.name)) return [];
      const columns = block.amounts.filter(
        (column) =>
          isAdditive(column) &&
          column.role !== 'change' &&
          !/增减|变化|差|结余|结转/.test(column.path.join('')),
      );
      const cell = columns
        .map((column) => amountAt(grid, row.row, column))
        .find(({ value }) => value < 0n);
      if (cell === undefined) return [];
      const message = `“${rowName(row)}”的金额是负数（${cell.text}），请核对正负号。`;
      const where = `${nameOf(grid)} › ${rowName(row)} › ${cell.column.path.join('/')}`;
      const key = `${NEGATIVE.code}:${grid.index}:${row.row}`;
      return [{ code: NEGATIVE.code, severity: NEGATIVE.severity, message, where, key }];
    }),
  );
}
