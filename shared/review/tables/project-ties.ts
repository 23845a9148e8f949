import { lastPlace, readDecimal } from './decimal.ts';
import { fold } from './fold.ts';
import { type AmountColumn, type Grid, amountAt } from './grid.ts';
import { isAdditive } from './additive.ts';
import { TIE_RULES } from './rule-data.ts';
import type { Part, Tie } from './ties.ts';
import type { UnderstoodDocument, UnderstoodTable } from './understood.ts';

/** The money of a project, as one table states it. */
export interface ProjectFigure {
  readonly name: string;
  readonly place: Part;
  readonly table: UnderstoodTable;
}

function columnAt(grid: Grid, index: number, header: string): AmountColumn {
  return { index, path: [header], role: 'amount', unit: grid.unit, year: undefined };
}

/** Rows of projects with their amounts. */
function listed(table: UnderstoodTable): ProjectFigure[] {
  const { grid, nature, blocks } = table;
  const isTargets = nature.kind === 'performance';
  if (nature.kind !== 'projects' && !isTargets) return [];
  return blocks.flatMap((block) => {
    const column =
      block.amounts.find(({ role }) => role === 'total') ?? block.amounts.find(isAdditive);
    const label = block.labels.find((index) =>
      /项目名称|任务名称/.test(grid.paths[index]?.at(-1) ?? ''),
    );
    if (column === undefined || label === undefined) return [];
    return block.rows.flatMap((row): ProjectFigure[] => {
      const cell = amountAt(grid, row.row, column);
      const name = grid.rows[row.row]?.[label]?.text ?? '';
      if (name === '' || cell.decimal === undefined || row.isTotal) return [];
      return [{ name: fold(name), place: { cell, label: name }, table }];
    });
  });
}

const NAME = /^(专项资金名称|项目名称)$/;
const MONEY = /^(当年预算|预算数|项目资金总额|资金总额|年度资金总额)(\((元|万元)\))?:?$/;

/** The cell to the right of a label that a form fills in. */
function filledAfter(grid: Grid, row: number, column: number): number | undefined {
  const cells = grid.rows[row] ?? [];
  const place = cells.findIndex(
    (cell, index) => index > column && cell.covered === undefined && cell.text !== '',
  );
  return place === -1 ? undefined : place;
}

/** A form for one project: 专项资金名称 | 科普经费, 当年预算 | 2,300,000.00. */
function form(table: UnderstoodTable): ProjectFigure[] {
  const { grid, nature } = table;
  if (nature.kind !== 'performance') return [];
  let name: string | undefined;
  for (const [row, cells] of grid.rows.slice(0, 8).entries()) {
    for (const [column, { text }] of cells.entries()) {
      const place = filledAfter(grid, row, column);
      const filled = place === undefined ? '' : (grid.rows[row]?.[place]?.text ?? '');
      if (NAME.test(fold(text)) && name === undefined && !readDecimal(filled)) name = filled;
      if (name === undefined || name === '' || place === undefined || !MONEY.test(fold(text)))
        continue;
      const cell = amountAt(grid, row, columnAt(grid, place, text));
      return cell.decimal ? [{ name: fold(name), place: { cell, label: name }, table }] : [];
    }
  }
  return [];
}

/** Items of a table of codes that stand for projects: 2023年科普专项 under 2060702. */
function itemised(table: UnderstoodTable): ProjectFigure[] {
  const { grid, nature, blocks, classification } = table;
  const isOwn =
    nature.kind === 'coded' && nature.part === 'project' && classification === 'function';
  if (!isOwn) return [];
  return blocks.flatMap((block) => {
    const [column] = block.amounts;
    if (column === undefined || block.amounts.length !== 1) return [];
    return block.rows.flatMap((row): ProjectFigure[] => {
      const cell = amountAt(grid, row.row, column);
      const isProject = row.code?.length === 7 && cell.decimal !== undefined;
      return isProject ? [{ name: fold(row.label), place: { cell, label: row.label }, table }] : [];
    });
  });
}

/** The money of projects, wherever a table states it. */
export function projectFigures(tables: readonly UnderstoodTable[]): ProjectFigure[] {
  return tables
    .flatMap((table) => [...listed(table), ...form(table), ...itemised(table)])
    .filter(({ name }) => /[\u4e00-\u9fff]{2}/u.test(name));
}

/**
 * The same project has the same money in the list of projects and in its targets; where there is money
 * of several sources, only tables of the same scope are compared.
 */
export function projectTies({ tables }: UnderstoodDocument, isParted: boolean): Tie[] {
  const figures = projectFigures(tables);
  const groups = Map.groupBy(figures, ({ name }) => name);
  return [...groups.values()].flatMap((group) => {
    const [main, ...others] = group;
    if (
      main === undefined ||
      group.some(({ table }, index) => group.findIndex((one) => one.table === table) !== index)
    )
      return [];
    const unit = main.place.cell.column.unit;
    return others
      .filter(({ place }) => place.cell.column.unit === unit)
      .filter(({ table }) => !isParted || table.nature.scope === main.table.nature.scope)
      .map(({ place, table }) => ({
        rule: TIE_RULES.cross,
        target: place,
        parts: [main.place],
        unitSize: lastPlace(Math.min(main.table.decimals, table.decimals)),
        what: '与',
      }));
  });
}
