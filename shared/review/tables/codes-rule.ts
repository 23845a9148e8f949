import {
  type Catalog,
  type Classification,
  CLASSIFICATION_NAMES,
  classificationOf,
  parentCode,
} from '../../catalog/index.ts';
import type { Finding, Rule } from '../../findings/index.ts';
import { fold } from './fold.ts';
import { amountAt, nameOf } from './grid.ts';
import type { RowLabel } from './rows.ts';
import type { RuleOutcome, TableRule, TableSubject } from './rule.ts';
import { rowName } from './tie-support.ts';
import { isHeaded } from './sides.ts';
import { splitRepeated } from './repeated.ts';
import { segmentsOf } from './tree-ties.ts';
import type { UnderstoodBlock, UnderstoodTable } from './understood.ts';

const NAME = {
  code: 'CODE-NAME',
  severity: 'error',
  title: '科目编码与名称一致',
  compares: '同一编码在各表中的名称相同，并与当年《政府收支分类科目》相同',
  source: '《政府收支分类科目》（当年）',
} as const satisfies Rule;
const UNKNOWN = {
  code: 'CODE-UNKNOWN',
  severity: 'warning',
  title: '科目编码存在',
  compares: '编码在当年《政府收支分类科目》的已知科目之中',
  source: '《政府收支分类科目》（当年）',
} as const satisfies Rule;
const PARENT = {
  code: 'CODE-PARENT',
  severity: 'error',
  title: '上级科目齐全',
  compares: '列出上级科目的表中，每个款、项都有所属的类、款',
} as const satisfies Rule;
const DETAIL = {
  code: 'CODE-DETAIL',
  severity: 'error',
  title: '功能分类列到项',
  compares: '每个款都列出所属的项',
  source: '《预算法实施条例》第六条：支出按功能分类公开到项',
} as const satisfies Rule;
const DUPLICATE = {
  code: 'CODE-DUPLICATE',
  severity: 'error',
  title: '科目不重复',
  compares: '同一单位之下，同一编码只列一行',
} as const satisfies Rule;
const SHAPE = {
  code: 'CODE-SHAPE',
  severity: 'error',
  title: '科目编码的位数、开头正确',
  compares:
    '编码为 3、5、7 位（功能分类 2 开头，经济分类 3 或 5 开头），并与同一行的类、款、项一致',
} as const satisfies Rule;
const CLASS = {
  code: 'CLASS-NAME',
  severity: 'warning',
  title: '支出类名称用当年科目',
  compares: '收支总表所列支出类的名称在当年《政府收支分类科目》中',
  source: '《政府收支分类科目》（当年）',
} as const satisfies Rule;
const TWIN = {
  code: 'CODE-TWIN',
  severity: 'error',
  title: '各表列示的科目相同',
  compares: '口径相同的两张表列示的末级科目相同',
} as const satisfies Rule;

interface Use {
  readonly table: UnderstoodTable;
  readonly row: RowLabel;
}

function usesOf({ tables }: TableSubject): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const table of tables) {
    if (!['coded', 'income'].includes(table.nature.kind)) continue;
    // Below an item stand its projects there, under the item's code.
    if (table.nature.part === 'project' && table.classification === 'function') continue;
    for (const row of table.blocks.flatMap((block) => splitRepeated(table, block).rows)) {
      if (row.code === undefined || row.name === '') continue;
      uses.set(row.code, [...(uses.get(row.code) ?? []), { table, row }]);
    }
  }
  return uses;
}

/** Names as they are compared: without marks that differ from writer to writer. */
function plainName(name: string): string {
  return fold(name)
    .replace(/[（）()、，,.·—-]/gu, '')
    .replace(/和/gu, '与');
}

function whereOf({ table, row }: Use): string {
  return `${nameOf(table.grid)} › ${rowName(row)}`;
}

function officialName(catalog: Catalog | undefined, code: string): string | undefined {
  const classification = classificationOf(code);
  const entry = classification && catalog?.find(classification, code);
  return entry?.isDocumented === true ? entry.name : undefined;
}

function nameFinding(
  code: string,
  uses: readonly Use[],
  official: string | undefined,
): Finding | undefined {
  const groups = [...Map.groupBy(uses, ({ row }) => plainName(row.name)).values()].toSorted(
    (one, other) => other.length - one.length,
  );
  const isOfficial = ([use]: readonly Use[]) =>
    official !== undefined && plainName(use?.row.name ?? '') === plainName(official);
  const right = groups.find(isOfficial) ?? (official === undefined ? groups[0] : undefined);
  const wrong = groups.filter((group) => group !== right);
  const [first] = wrong.flat();
  if (first === undefined) return undefined;
  const places = wrong.flat().map(({ table, row }) => `“${nameOf(table.grid)}”作“${row.name}”`);
  const others = right?.[0] ? `，“${nameOf(right[0].table.grid)}”作“${right[0].row.name}”` : '';
  const listed = official === undefined ? '' : `；当年科目表中 ${code} 是“${official}”`;
  return {
    code: NAME.code,
    severity: NAME.severity,
    message: `编码 ${code}：${[...new Set(places)].join('，')}${others}${listed}。请核对是编码写错还是名称写错。`,
    where: whereOf(first),
    key: `${NAME.code}:${code}`,
  };
}

function checkNames(subject: TableSubject): RuleOutcome {
  const findings: Finding[] = [];
  let passed = 0;
  for (const [code, uses] of usesOf(subject)) {
    const official = officialName(subject.catalog, code);
    const finding = nameFinding(code, uses, official);
    if (finding) findings.push(finding);
    else if (uses.length > 1 || official !== undefined) passed += 1;
  }
  return { findings, passed };
}

function isUnknown(catalog: Catalog, code: string): boolean {
  const classification = classificationOf(code);
  if (classification === undefined || catalog.find(classification, code)) return false;
  const parent = parentCode(code);
  // Only where the list below the parent is known can a code be told to be missing from it.
  return parent === undefined || catalog.children(classification, parent).length >= 3;
}

function checkUnknown(subject: TableSubject): RuleOutcome {
  const { catalog } = subject;
  if (catalog === undefined) return { findings: [], passed: 0 };
  const unknown = [...usesOf(subject)].filter(([code]) => isUnknown(catalog, code));
  const findings = unknown.flatMap(([code, uses]): Finding[] => {
    const [use] = uses;
    const classification = classificationOf(code);
    if (use === undefined || classification === undefined) return [];
    const message = `${CLASSIFICATION_NAMES[classification]}中没有编码 ${code}（“${use.row.name}”），请核对编码；如是当年新增科目，可不理会。`;
    return [
      {
        code: UNKNOWN.code,
        severity: UNKNOWN.severity,
        message,
        where: whereOf(use),
        key: `${UNKNOWN.code}:${code}`,
      },
    ];
  });
  return { findings, passed: usesOf(subject).size - unknown.length };
}

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

function duplicateFindings(table: UnderstoodTable, coded: readonly RowLabel[]): Finding[] {
  const groups = [...Map.groupBy(coded, ({ code }) => code)];
  return groups.flatMap(([code, rows]): Finding[] => {
    if (code === undefined || rows.length < 2) return [];
    // Projects listed below their item bear its code, each with a name of its own.
    const names = new Set(rows.map(({ name }) => name));
    if (table.nature.part === 'project' && names.size === rows.length) return [];
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

function checkStructure({ tables, codeOf }: TableSubject): RuleOutcome {
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
function checkTwins(subject: TableSubject): RuleOutcome {
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

const FOREIGN =
  /^(预备费|其他支出|转移性支出|债务|抗疫|社会保险基金|国有资本经营|年初预留|结转|结余)/;

const CODE_SHAPE = /^[235]\d{2}(?:\d{2}){0,2}$/;

/** The columns in which codes are written out whole. */
function codeColumns({ grid }: UnderstoodTable, { labels }: UnderstoodBlock): number[] {
  return labels.filter((column) => {
    const texts = grid.rows.slice(grid.bodyStart).map((row) => fold(row[column]?.text ?? ''));
    const filled = texts.filter((text) => /^\d+$/.test(text));
    const codes = filled.filter((text) => CODE_SHAPE.test(text));
    return new Set(codes).size >= 3 && codes.length >= filled.length * 0.6;
  });
}

/** Whether a code goes with the table and with what 类, 款, 项 say beside it. */
function isFitting(text: string, code: string, classification: Classification): boolean {
  const isBeside = code.length > 3 && (text.startsWith(code) || code.startsWith(text));
  const isOwn = CODE_SHAPE.test(text) && classificationOf(text) === classification;
  return isBeside || (isOwn && code === text);
}

function shapeFindings(
  table: UnderstoodTable,
  block: UnderstoodBlock,
  classification: Classification,
): Finding[] {
  const { grid } = table;
  const labels = new Map(block.rows.map((row) => [row.row, row]));
  const columns = codeColumns(table, block);
  return grid.rows.slice(grid.bodyStart).flatMap((cells, index) =>
    columns.flatMap((column): Finding[] => {
      const row = index + grid.bodyStart;
      const text = fold(cells[column]?.text ?? '');
      const code = labels.get(row)?.code ?? '';
      // Codes of units have six digits and more.
      if (!/^\d{3}(?:\d{2}){0,2}$/.test(text) || isFitting(text, code, classification)) return [];
      const beside = code === '' || code === text ? '' : `，同一行的类、款、项是 ${code}`;
      const message = `编码“${text}”不是${CLASSIFICATION_NAMES[classification]}的编码${beside}，请核对。`;
      const where = `${nameOf(grid)} › ${labels.get(row)?.label ?? text}`;
      const key = `${SHAPE.code}:${grid.index}:${row}`;
      return [{ code: SHAPE.code, severity: SHAPE.severity, message, where, key }];
    }),
  );
}

/** Codes that have not the digits of the table's classification, or do not go with 类, 款, 项. */
function checkShapes({ tables }: TableSubject): RuleOutcome {
  const own = tables.filter(({ nature }) => ['coded', 'income'].includes(nature.kind));
  const findings = own.flatMap((table) => {
    const { classification } = table;
    if (classification === undefined) return [];
    return table.blocks.flatMap((block) => shapeFindings(table, block, classification));
  });
  return { findings, passed: Math.max(0, own.length - findings.length) };
}

/** Rows of classes in a list of income and expenditure that are no class of the year. */
function checkClasses({ tables, catalog }: TableSubject): RuleOutcome {
  const classes = new Set(catalog?.children('function').map(({ name }) => plainName(name)));
  let passed = 0;
  const findings = tables.flatMap(({ grid, blocks, nature }): Finding[] => {
    if (nature.kind !== 'balance' || classes.size < 20) return [];
    const block = blocks.find((other) => isHeaded(grid, other, '支出'));
    const rows =
      block?.rows.filter(
        ({ numbering, name }) => numbering === 1 && !/本年支出|结转|结余|事业单位/.test(name),
      ) ?? [];
    const strange = rows.filter(({ name }) => !classes.has(plainName(name)) && !FOREIGN.test(name));
    passed += rows.length - strange.length;
    // A list that is not by classes at all is none of this rule's business.
    if (rows.length < 8 || strange.length * 4 > rows.length) return [];
    return strange.map(({ label, name }) => ({
      code: CLASS.code,
      severity: CLASS.severity,
      message: `“${name}”不是当年支出功能分类的类，可能是模板残留或旧名称，请核对。`,
      where: `${nameOf(grid)} › ${label}`,
      key: `${CLASS.code}:${name}`,
    }));
  });
  const groups = [...Map.groupBy(findings, ({ key }) => key).values()];
  const grouped = groups.flatMap(([first, ...related]): Finding[] => {
    if (first === undefined) return [];
    return [related.length === 0 ? first : { ...first, related }];
  });
  return { findings: grouped, passed };
}

/** Codes: their names, their place in the classification, their parents, their twins. */
export const codesRule: TableRule = {
  rules: [NAME, UNKNOWN, SHAPE, PARENT, DETAIL, DUPLICATE, TWIN, CLASS],
  run: (subject) => {
    const outcomes = [
      checkNames,
      checkUnknown,
      checkShapes,
      checkShapes,
      checkStructure,
      checkTwins,
      checkClasses,
    ].map((check) => check(subject));
    return {
      findings: outcomes.flatMap(({ findings }) => findings),
      passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    };
  },
};
