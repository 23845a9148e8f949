import type { Finding, Rule } from '../../findings/index.ts';
import { amountAt, nameOf } from './grid.ts';
import type { RowLabel } from './rows.ts';
import type { RuleOutcome, TableSubject } from './rule.ts';
import { rowName } from './tie-support.ts';
import type { UnderstoodTable } from './understood.ts';

/** One amount, two codes. */
export const TWIN = {
  code: 'CODE-TWIN',
  severity: 'error',
  title: '各表列示的科目相同',
  compares: '口径相同的两张表列示的末级科目相同',
} as const satisfies Rule;

interface Leaf {
  readonly row: RowLabel;
  readonly code: string;
  readonly value: bigint;
}

function leavesOf(table: UnderstoodTable, { codeOf }: TableSubject): Leaf[] {
  return table.blocks.flatMap((block) => {
    const codes = codeOf(block.rows);
    const column = block.amounts.find(({ role }) => role === 'total') ?? block.amounts[0];
    if (column === undefined) return [];
    return block.rows.flatMap((row) => {
      const code = codes.get(row);
      const { value } = amountAt(table.grid, row.row, column);
      return code?.length === 7 && value !== 0n ? [{ row, code, value }] : [];
    });
  });
}

/** The same amount under one code here and under another there, of one section. */
export function checkTwins(subject: TableSubject): RuleOutcome {
  const tables = subject.tables
    .filter(
      ({ nature, classification }) =>
        nature.kind === 'balance' || (nature.kind === 'coded' && classification === 'function'),
    )
    .filter(({ nature }) => nature.part === 'all' && !['fund', 'state'].includes(nature.scope))
    .map((table) => ({ table, leaves: leavesOf(table, subject) }))
    .filter(({ leaves }) => leaves.length >= 3);
  const [main] = tables.filter(({ table }) => table.nature.kind === 'coded');
  if (main === undefined) return { findings: [], passed: 0 };
  const codes = new Set(main.leaves.map(({ code }) => code));
  const findings = tables.flatMap(({ table, leaves }): Finding[] => {
    const own = new Set(leaves.map(({ code }) => code));
    const left = main.leaves.filter(({ code }) => !own.has(code));
    return leaves.flatMap((leaf): Finding[] => {
      if (codes.has(leaf.code)) return [];
      const twin = left.find(
        ({ code, value }) => value === leaf.value && code.slice(0, 5) === leaf.code.slice(0, 5),
      );
      if (twin === undefined || leaf.row.name === twin.row.name) return [];
      const message = `“${nameOf(table.grid)}”作“${leaf.row.name}”，“${nameOf(main.table.grid)}”作“${rowName(twin.row)}”，数额相同而科目不同。请统一为实际使用的科目。`;
      return [
        {
          code: TWIN.code,
          severity: TWIN.severity,
          message,
          where: `${nameOf(table.grid)} › ${leaf.row.label}`,
          key: `${TWIN.code}:${table.grid.index}:${leaf.code}`,
        },
      ];
    });
  });
  const seen = new Map(
    findings.map((finding) => [finding.message.split('，').slice(1).join('，'), finding]),
  );
  const grouped = [...seen].map(([message, first]): Finding => {
    const same = findings.filter(
      (finding) => finding.message.endsWith(message) && finding !== first,
    );
    return same.length === 0 ? first : { ...first, related: same };
  });
  return { findings: grouped, passed: tables.length - 1 };
}
