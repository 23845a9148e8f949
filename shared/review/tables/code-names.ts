import {
  type Catalog,
  CLASSIFICATION_NAMES,
  classificationOf,
  parentCode,
} from '../../catalog/index.ts';
import type { Finding, Rule } from '../../findings/index.ts';
import { unmarkedName } from './fold.ts';
import { nameOf } from './grid.ts';
import { splitRepeated } from './repeated.ts';
import type { RowLabel } from './rows.ts';
import type { RuleOutcome, TableSubject } from './rule.ts';
import { rowName } from './tie-support.ts';
import type { UnderstoodTable } from './understood.ts';

/** Codes and their names. */
export const NAME = {
  code: 'CODE-NAME',
  severity: 'error',
  title: '科目编码与名称一致',
  compares: '同一编码在各表中的名称相同，并与当年《政府收支分类科目》相同',
  source: '《政府收支分类科目》（当年）',
} as const satisfies Rule;
/** Codes that the year does not know. */
export const UNKNOWN = {
  code: 'CODE-UNKNOWN',
  severity: 'warning',
  title: '科目编码存在',
  compares: '编码在当年《政府收支分类科目》的已知科目之中',
  source: '《政府收支分类科目》（当年）',
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
  const groups = [...Map.groupBy(uses, ({ row }) => unmarkedName(row.name)).values()].toSorted(
    (one, other) => other.length - one.length,
  );
  const isOfficial = ([use]: readonly Use[]) =>
    official !== undefined && unmarkedName(use?.row.name ?? '') === unmarkedName(official);
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

/** The names of a code, in all tables and in the classification. */
export function checkNames(subject: TableSubject): RuleOutcome {
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

/** Codes that are missing where all others of their parent are known. */
export function checkUnknown(subject: TableSubject): RuleOutcome {
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
