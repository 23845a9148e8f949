import type { Finding, Rule } from '../../findings/index.ts';
import { lastPlace, size, writeDecimal } from './decimal.ts';
import { amountAt } from './grid.ts';
import { findingIn } from './table-finding.ts';
import type { UnderstoodTable } from './understood.ts';

/** Sums of assets. */
export const ASSETS = {
  code: 'ASSET-SUM',
  severity: 'error',
  title: '资产总额等于各类之和',
  compares: '资产总额＝房屋＋车辆＋设备＋其他；“其中”不大于所属项',
} as const satisfies Rule;

function totalFindings(table: UnderstoodTable): Finding[] {
  const { grid, blocks, nature } = table;
  if (nature.kind !== 'assets') return [];
  return blocks.flatMap((block): Finding[] => {
    const column = block.amounts.find(({ path }) => /价值|金额|原值|净值/.test(path.join('')));
    const total = block.rows.find(({ name }) => /总额|合计|总计/.test(name));
    const parts = block.rows.filter(
      ({ numbering, isOfWhich }) => numbering !== undefined && !isOfWhich,
    );
    if (!column || !total || parts.length < 2) return [];
    const whole = amountAt(grid, total.row, column);
    const sum = parts.reduce((value, { row }) => value + amountAt(grid, row, column).value, 0n);
    const slack = (lastPlace(table.decimals) * BigInt(parts.length + 1)) / 2n;
    if (whole.value === 0n || size(whole.value - sum) <= slack) return [];
    const listed = parts
      .map(({ row, label }) => `${label} ${amountAt(grid, row, column).text || 0}`)
      .join('＋');
    return [
      findingIn(
        ASSETS,
        table,
        total.label,
        `${total.label}为 ${whole.text}，各类之和为 ${writeDecimal(sum, 2)}（${listed}），相差 ${writeDecimal(whole.value - sum, 2)}。请核对。`,
      ),
    ];
  });
}

function ofWhichFindings(table: UnderstoodTable): Finding[] {
  if (table.nature.kind !== 'assets') return [];
  return table.blocks.flatMap((block) =>
    block.rows.flatMap((row, index): Finding[] => {
      const owner = block.rows.slice(0, index).findLast(({ isOfWhich }) => !isOfWhich);
      if (!row.isOfWhich || !owner) return [];
      const larger = block.amounts.find((column) => {
        const whole = amountAt(table.grid, owner.row, column);
        return (
          whole.decimal !== undefined && amountAt(table.grid, row.row, column).value > whole.value
        );
      });
      if (larger === undefined) return [];
      return [
        findingIn(ASSETS, table, row.label, `“${row.label}”大于所属的“${owner.label}”，请核对。`),
      ];
    }),
  );
}

/** The sums of a table of assets. */
export function assetFindings(table: UnderstoodTable): Finding[] {
  return [...totalFindings(table), ...ofWhichFindings(table)];
}
