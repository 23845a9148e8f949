import type { Rule } from '../../findings/index.ts';
import { fold } from './fold.ts';
import { unitIn } from './grid.ts';
import { commonest, finding } from './head-finding.ts';
import type { RuleOutcome, TableSubject } from './rule.ts';
import type { UnderstoodTable } from './understood.ts';

/** One name and one code of the department. */
export const NAME = {
  code: 'HEAD-NAME',
  severity: 'warning',
  title: '部门、单位名称一致',
  compares: '各表表头的部门名称、单位代码相同，没有空着',
} as const satisfies Rule;

function namedIn(line: string): string | undefined {
  const [, name] =
    /^(?:部门|单位|编制单位|预算单位|编制部门|部门名称|单位名称|部门全称|填报单位)(?:\(单位\)|名称|全称)?[:：](.*)$/u.exec(
      fold(line),
    ) ?? [];
  return name === undefined || unitIn(line) !== undefined
    ? undefined
    : name.replace(/(金额)?单位[:：].*$/u, '');
}

/** Names of the department that differ from the usual one, or are blank. */
export function checkNames({ tables }: TableSubject): RuleOutcome {
  const named = tables.flatMap(({ grid }) =>
    grid.headLines.flatMap((line) => {
      const name = namedIn(line);
      return name === undefined ? [] : [{ grid, name }];
    }),
  );
  const main = commonest(named.map(({ name }) => name).filter((name) => name !== ''));
  const strange = named.filter(({ name }) => name !== main);
  const isStray = main !== undefined && strange.length * 3 <= named.length;
  const findings = (isStray ? strange : []).map(({ grid, name }) =>
    name === ''
      ? { ...finding(NAME, grid, '表头的单位名称空着，请填写。'), severity: 'info' as const }
      : finding(NAME, grid, `表头单位为“${name}”，其他各表为“${main ?? ''}”，请核对。`),
  );
  return { findings, passed: named.length - findings.length };
}

/** Codes of the unit: a column headed so, or one that repeats the same number in every row. */
function codesOfUnits({ grid, nature }: UnderstoodTable): { codes: string[] }[] {
  if (/采购/.test(grid.title) || nature.kind === 'performance') return [];
  return grid.paths.flatMap((path, column) => {
    const leaf = path.at(-1) ?? '';
    if (/^[类款项]$|科目/.test(leaf)) return [];
    const texts = grid.rows.slice(grid.bodyStart).map((row) => fold(row[column]?.text ?? ''));
    const codes = texts.filter((text) => text !== '');
    const isCodes = codes.every((text) => /^\d{3,8}$/.test(text));
    const isRepeated = codes.length >= 3 && new Set(codes).size === 1 && leaf === '';
    return isCodes && (isRepeated || /^(单位|部门)(代码|编码)$/.test(leaf)) ? [{ codes }] : [];
  });
}

/** Codes of the unit that differ from the usual one. */
export function checkUnitCodes({ tables }: TableSubject): RuleOutcome {
  const several = new Set(
    tables.flatMap((table) =>
      codesOfUnits(table).flatMap(({ codes }) => (new Set(codes).size > 1 ? codes : [])),
    ),
  );
  const uses = tables.flatMap((table) =>
    codesOfUnits(table).flatMap(({ codes }) => {
      const [code] = codes;
      const isOne = code !== undefined && codes.every((other) => other === code);
      return isOne ? [{ table, code }] : [];
    }),
  );
  const main = commonest(uses.map(({ code }) => code));
  // A department of several units has tables in which only one of them stands.
  const strange = uses.filter(({ code }) => code !== main && !several.has(code));
  const isStray = main !== undefined && strange.length * 2 < uses.length;
  const findings = (isStray ? strange : []).map(({ table, code }) => ({
    ...finding(
      NAME,
      table.grid,
      `单位代码为“${code}”，其他各表为“${main ?? ''}”，请核对。`,
      'code',
    ),
    severity: 'error' as const,
  }));
  return { findings, passed: uses.length - findings.length };
}
