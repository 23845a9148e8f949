import { parentCode } from '../../catalog/index.ts';
import type { Finding, Rule } from '../../findings/index.ts';
import { nameOf } from './grid.ts';
import { splitRepeated } from './repeated.ts';
import type { RowLabel } from './rows.ts';
import type { RuleOutcome, TableSubject } from './rule.ts';
import { rowName } from './tie-support.ts';
import { segmentsOf } from './tree-ties.ts';
import type { UnderstoodTable } from './understood.ts';

/** Parents of codes. */
export const PARENT = {
  code: 'CODE-PARENT',
  severity: 'error',
  title: '上级科目齐全',
  compares: '列出上级科目的表中，每个款、项都有所属的类、款',
} as const satisfies Rule;
/** Sections and their items. */
export const DETAIL = {
  code: 'CODE-DETAIL',
  severity: 'error',
  title: '功能分类列到项',
  compares: '每个款都列出所属的项',
  source: '《预算法实施条例》第六条：支出按功能分类公开到项',
} as const satisfies Rule;
/** Codes that stand once. */
export const DUPLICATE = {
  code: 'CODE-DUPLICATE',
  severity: 'error',
  title: '科目不重复',
  compares: '同一单位之下，同一编码只列一行',
} as const satisfies Rule;

function structureFindings(table: UnderstoodTable, coded: readonly RowLabel[]): Finding[] {
  const codes = new Set(coded.flatMap(({ code }) => code ?? []));
  const lower = coded.filter(({ code }) => code !== undefined && code.length > 3);
  const hasParent = (row: RowLabel) => codes.has(parentCode(row.code ?? '') ?? '');
  const orphans = lower.filter((row) => !hasParent(row));
  const missingParents = new Set(orphans.map(({ code = '' }) => parentCode(code)));
  const parents = new Set(lower.filter(hasParent).map(({ code = '' }) => parentCode(code)));
  const isTree = missingParents.size < parents.size;
  const missing = Map.groupBy(isTree ? orphans : [], ({ code = '' }) => parentCode(code) ?? '');
  const orphanFindings = [
    ...detailFindings(table, coded),
    ...[...missing].map(([parent, rows]): Finding => {
      const names = rows.map(rowName).join('、');
      return {
        code: PARENT.code,
        severity: PARENT.severity,
        message: `列有“${names}”，没有它的上级科目 ${parent}；本表其他科目都列了上级。请补上这一行，或核对编码。`,
        where: `${nameOf(table.grid)} › ${names}`,
        key: `${PARENT.code}:${table.grid.index}:${parent}`,
      };
    }),
  ];
  return [...orphanFindings, ...duplicateFindings(table, coded)];
}

/** Sections without items in a table whose other sections have them. */
function detailFindings(table: UnderstoodTable, coded: readonly RowLabel[]): Finding[] {
  if (table.classification !== 'function') return [];
  const parents = new Set(coded.map(({ code = '' }) => parentCode(code)));
  const sections = coded.filter(({ code }) => code?.length === 5);
  const bare = sections.filter(({ code }) => !parents.has(code));
  const isListed =
    coded.some(({ code }) => code?.length === 7) && bare.length * 2 < sections.length;
  return (isListed ? bare : []).map((row) => ({
    code: DETAIL.code,
    severity: DETAIL.severity,
    message: `“${rowName(row)}”没有列出项级科目，本表其他款都列到了项。请补上，支出按功能分类应公开到项。`,
    where: `${nameOf(table.grid)} › ${rowName(row)}`,
    key: `${DETAIL.code}:${table.grid.index}:${row.code ?? ''}`,
  }));
}

/** 行政运行 once for each economic item beside it. */
function isParted({ grid, blocks }: UnderstoodTable, rows: readonly RowLabel[]): boolean {
  const columns = blocks.flatMap(({ seconds }) => seconds);
  const textsOf = ({ row }: RowLabel) => columns.map((column) => grid.rows[row]?.[column]?.text);
  return new Set(rows.map((row) => textsOf(row).join('|'))).size === rows.length;
}

function duplicateFindings(table: UnderstoodTable, coded: readonly RowLabel[]): Finding[] {
  const groups = [...Map.groupBy(coded, ({ code }) => code)];
  return groups.flatMap(([code, rows]): Finding[] => {
    if (code === undefined || rows.length < 2) return [];
    // Projects listed below their item bear its code, each with a name of its own.
    const names = new Set(rows.map(({ name }) => name));
    if (table.nature.part === 'project' && names.size === rows.length) return [];
    if (isParted(table, rows)) return [];
    const message = `编码 ${code} 列了 ${rows.length} 行（${rows.map(({ label }) => label).join('、')}），请核对编码或合并。`;
    return [
      {
        code: DUPLICATE.code,
        severity: DUPLICATE.severity,
        message,
        where: `${nameOf(table.grid)} › ${code}`,
        key: `${DUPLICATE.code}:${table.grid.index}:${code}`,
      },
    ];
  });
}

/** Rows that only have names, with the codes found for them. */
function withCodes(rows: readonly RowLabel[], codeOf: TableSubject['codeOf']): RowLabel[] {
  const codes = codeOf(rows);
  return rows.flatMap((row) => {
    const code = codes.get(row);
    return code === undefined ? [] : [{ ...row, code }];
  });
}

/** Parents, items and repetitions in the tables of codes. */
export function checkStructure({ tables, codeOf }: TableSubject): RuleOutcome {
  const trees = tables.filter(({ nature }) => ['coded', 'income'].includes(nature.kind));
  const lists = tables.filter(({ nature }) => nature.kind === 'balance');
  const named = lists.flatMap((table) =>
    table.blocks.map((block) => ({ table, coded: withCodes(block.rows, codeOf) })),
  );
  const segments = trees.flatMap((table) =>
    table.blocks.flatMap((block) => {
      const { rows } = splitRepeated(table, block);
      const parts = segmentsOf(rows).filter(({ coded }) => coded.length > 0);
      const isDetailed = parts.length > 3 && parts.every(({ coded }) => coded.length < 3);
      return isDetailed ? [] : parts.map(({ coded }) => ({ table, coded }));
    }),
  );
  const findings = [
    ...segments.flatMap(({ table, coded }) => structureFindings(table, coded)),
    ...named.flatMap(({ table, coded }) => structureFindings(table, coded)),
  ];
  return { findings, passed: segments.length + named.length };
}
