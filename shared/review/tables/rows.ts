import { type Classification, classificationOf, parentCode } from '../../catalog/index.ts';
import { bareName, fold, numberingLevel } from './fold.ts';
import { type Block, type Grid, labelOf, ordinalColumn, unitColumns } from './grid.ts';
import { isBlankRow } from './header.ts';

/** A row of a block, understood. */
export interface RowLabel {
  readonly row: number;
  /** Its number in the column 序号. */
  readonly ordinal: string;
  /** As it stands there. */
  readonly label: string;
  /** Without numbering, folded. */
  readonly name: string;
  readonly code: string | undefined;
  /** The code of a unit or department, of which it is the row. */
  readonly unitCode: string | undefined;
  readonly indent: number;
  /** 1 for 一、 and so on; undefined without numbering. */
  readonly numbering: number | undefined;
  readonly isTotal: boolean;
  readonly isOfWhich: boolean;
}

const TOTAL =
  /^(合计|总计|小计|支出总计|收入总计|支出合计|收入合计|总额|资产总额|部门合计|(人员|公用|基本|项目)(经费|支出)(合计|小计|总计))$/;
const CODE = /^[235]\d{2}(?:\d{2}){0,2}$/;
const CODE_AND_NAME = /^[[(]?([235]\d{2}(?:\d{2}){0,2})[\])]?[-—:]?(?=[^\d.,])/;

function leafOf(grid: Grid, column: number): string {
  return grid.paths[column]?.at(-1) ?? '';
}

function joinedCode(parts: readonly string[]): string | undefined {
  let code = '';
  for (const part of parts) {
    if (part === '') continue;
    code = part.startsWith(code) && part.length > code.length ? part : `${code}${part}`;
  }
  return CODE.test(code) ? code : undefined;
}

/** The code of a row: in one column, in three (类, 款, 项), or before the name. */
function codeAt(
  grid: Grid,
  block: Block,
  row: number,
  units: readonly number[],
): string | undefined {
  const textAt = (column: number) => fold(grid.rows[row]?.[column]?.text ?? '');
  const levels = block.labels.filter((column) => /^[类款项]$/.test(leafOf(grid, column)));
  const joined = levels.length >= 2 ? joinedCode(levels.map(textAt)) : undefined;
  if (joined !== undefined) return joined;
  const isFilled = levels.length >= 2 && levels.some((column) => textAt(column) !== '');
  if (isFilled) return undefined;
  const columns = block.labels.filter((column) => !units.includes(column));
  const whole = columns.map(textAt).find((text) => CODE.test(text));
  if (whole !== undefined) return whole;
  return columns.map((column) => CODE_AND_NAME.exec(textAt(column))?.[1]).find((code) => code);
}

function unitCodeAt(grid: Grid, row: number, units: readonly number[]): string | undefined {
  const texts = units.map((column) => fold(grid.rows[row]?.[column]?.text ?? ''));
  return texts.find((text) => /^\d{3,}$/.test(text));
}

function indentAt(grid: Grid, block: Block, row: number): number {
  const cells = block.labels.map((column) => grid.rows[row]?.[column]);
  return cells.findLast((cell) => cell !== undefined && cell.text !== '')?.indent ?? 0;
}

/** The rows of a block that have a label, in order. */
export function rowsOf(grid: Grid, block: Block): RowLabel[] {
  const found: RowLabel[] = [];
  const numbers = ordinalColumn(grid);
  const units = unitColumns(grid, block);
  for (let row = grid.bodyStart; row < grid.rows.length; row += 1) {
    if (isBlankRow(grid.rows[row] ?? [])) continue;
    const ordinal = grid.rows[row]?.[numbers]?.text.trim() ?? '';
    // 合计 may stand in the column 序号, merged with the name.
    const label = labelOf(grid, block, row) || (TOTAL.test(fold(ordinal)) ? ordinal : '');
    const code = codeAt(grid, block, row, units);
    if (label === '' && code === undefined) continue;
    const name = bareName(label).replace(CODE_AND_NAME, '');
    found.push({
      row,
      ordinal,
      label,
      name,
      code,
      unitCode: unitCodeAt(grid, row, units),
      indent: indentAt(grid, block, row),
      numbering: numberingLevel(label),
      isTotal: code === undefined && TOTAL.test(name),
      isOfWhich: /^(其中|#)/.test(fold(label)),
    });
  }
  return found;
}

/** The classification to which most codes of a table belong. */
export function classificationIn(rows: readonly RowLabel[]): Classification | undefined {
  const counts = new Map<Classification, number>();
  for (const { code } of rows) {
    const classification = code === undefined ? undefined : classificationOf(code);
    if (classification) counts.set(classification, (counts.get(classification) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most?.[0];
}

/** The nearest ancestor of a code that is among the codes. */
export function ancestorIn(code: string, codes: ReadonlySet<string>): string | undefined {
  for (let parent = parentCode(code); parent !== undefined; parent = parentCode(parent)) {
    if (codes.has(parent)) return parent;
  }
  return undefined;
}
