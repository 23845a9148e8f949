import type { Finding, Rule } from '../../findings/index.ts';
import { type AmountCell, type Grid, UNIT_NAMES, type Unit, amountAt, unitIn } from './grid.ts';
import { commonest, finding } from './head-finding.ts';
import type { RuleOutcome, TableSubject } from './rule.ts';
import { valueInYuan } from './ties.ts';
import type { UnderstoodTable } from './understood.ts';

/** All tables in one unit, or with amounts that are right when converted. */
export const UNIT = {
  code: 'HEAD-UNIT',
  severity: 'error',
  title: '金额单位一致',
  compares: '各表表头的金额单位相同，不同的换算后与其他各表的数相符',
} as const satisfies Rule;

/** The units that the lines above a table state. */
function statedUnits({ headLines, title }: Grid): Unit[] {
  return [...headLines, title].flatMap((line) => unitIn(line) ?? []);
}

function amountsOf({ grid, blocks }: UnderstoodTable): AmountCell[] {
  const columns = blocks.flatMap(({ amounts }) => amounts);
  return grid.rows
    .slice(grid.bodyStart)
    .flatMap((_, index) =>
      columns
        .map((column) => amountAt(grid, grid.bodyStart + index, column))
        .filter(({ value }) => value !== 0n),
    );
}

/**
 * What the amounts of a table say about its own unit: converted they are those of the other tables, so
 * it is right; as they stand they are, so it is wrong; or neither.
 */
function judgeUnit(
  table: UnderstoodTable,
  others: readonly UnderstoodTable[],
): 'right' | 'wrong' | 'open' {
  const cells = amountsOf(table);
  const known = others.flatMap(amountsOf);
  const converted = new Set(known.map(valueInYuan));
  const isRight = cells.some((cell) => converted.has(valueInYuan(cell)));
  const shown = new Set(known.map(({ value }) => value));
  const isWrong = cells.some(({ value }) => shown.has(value));
  if (isRight === isWrong) return 'open';
  return isRight ? 'right' : 'wrong';
}

/** Strays among the units that the heads of the tables state. */
export function checkUnits({ tables }: TableSubject): RuleOutcome {
  const stated = tables.flatMap((table) => {
    const [unit] = statedUnits(table.grid);
    return unit === undefined ? [] : [{ table, unit }];
  });
  const main = commonest(stated.map(({ unit }) => unit));
  const others = stated.filter(({ unit }) => unit !== main);
  const alike = stated.filter(({ unit }) => unit === main).map(({ table }) => table);
  // A document that uses both all over means it; one or two strays are slips.
  const isStray = main !== undefined && stated.length >= 3 && others.length * 3 <= stated.length;
  const findings = (isStray ? others : []).flatMap(({ table, unit }): Finding[] => {
    const judged = judgeUnit(table, alike);
    if (judged === 'right') return [];
    const message = `表头单位为“${UNIT_NAMES[unit]}”，其他各表为“${UNIT_NAMES[main ?? unit]}”。请核对单位，或把金额换算成同一单位。`;
    const found = finding(UNIT, table.grid, message);
    // 三公 in 万元 beside tables in 元 is usual in some places.
    const isUsual = judged === 'open' && table.nature.kind === 'threePublic' && unit === 'wan';
    return [isUsual ? { ...found, severity: 'info' } : found];
  });
  return { findings, passed: stated.length - findings.length };
}
