import type { Finding, Rule } from '../../findings/index.ts';
import { fold } from './fold.ts';
import { nameOf } from './grid.ts';
import type { TableRule } from './rule.ts';
import type { UnderstoodTable } from './understood.ts';

const NOTE = {
  code: 'EMPTY-NOTE',
  severity: 'warning',
  title: '空表有说明',
  compares: '没有数据的表注明“本表无数据”或原因',
  source: '财预〔2016〕143号：没有数据的表格应当列出空表并说明',
} as const satisfies Rule;
const ZERO = {
  code: 'ROW-ZERO',
  severity: 'info',
  title: '不列与本部门无关的零行',
  compares: '按科目列示的各行金额不全为 0',
} as const satisfies Rule;

const SAID = /无|没有|未安排|空表|不涉及/;
const KINDS = new Set([
  'coded',
  'income',
  'balance',
  'threePublic',
  'projects',
  'procurement',
  'other',
]);

function saysSo({ grid }: UnderstoodTable): boolean {
  const cells = grid.rows.slice(grid.bodyStart).flatMap((row) => row.map(({ text }) => text));
  return [...grid.notes, ...cells].some((text) => SAID.test(fold(text)));
}

function isFundTable({ grid, nature }: UnderstoodTable): boolean {
  if (!KINDS.has(nature.kind)) return false;
  if (nature.kind !== 'other') return true;
  return /(预算|决算|支出|收入|经费).{0,12}表/.test(fold(grid.title)) && nature.scope !== 'all';
}

function emptyFindings(tables: readonly UnderstoodTable[]): Finding[] {
  return tables
    .filter((table) => table.grid.isEmpty && isFundTable(table) && !saysSo(table))
    .map(({ grid }) => ({
      code: NOTE.code,
      severity: NOTE.severity,
      message: '表中没有数据，也没有说明。请在表下注明“本部门无此项收支，本表无数据”之类的话。',
      where: nameOf(grid),
      key: `${NOTE.code}:${fold(grid.title)}`,
    }));
}

function zeroFindings(tables: readonly UnderstoodTable[]): Finding[] {
  return tables.flatMap(({ grid, blocks, nature }): Finding[] => {
    if (grid.isEmpty || !['coded', 'balance'].includes(nature.kind)) return [];
    const rows = blocks.flatMap((block) =>
      block.rows.filter(({ row, code, numbering, isTotal }) => {
        const texts = block.amounts.map(({ index }) => fold(grid.rows[row]?.[index]?.text ?? ''));
        const isListed =
          code !== undefined || (numbering === undefined && nature.kind === 'balance');
        return (
          isListed && !isTotal && texts.length > 1 && texts.every((text) => /^0(\.0+)?$/.test(text))
        );
      }),
    );
    if (nature.kind === 'balance' || rows.length === 0) return [];
    const names = rows.map(({ label }) => label).join('、');
    const message = `这些科目各列都是 0：${names}。与本部门无关的科目不必列出。`;
    return [
      {
        code: ZERO.code,
        severity: ZERO.severity,
        message,
        where: nameOf(grid),
        key: `${ZERO.code}:${grid.index}`,
      },
    ];
  });
}

/** Tables without data, and rows without amounts. */
export const emptyRule: TableRule = {
  rules: [NOTE, ZERO],
  run: ({ tables }) => {
    const findings = emptyFindings(tables);
    const empty = tables.filter(({ grid }) => grid.isEmpty).length;
    return {
      findings: [...findings, ...zeroFindings(tables)],
      passed: Math.max(0, empty - findings.length),
    };
  },
};
