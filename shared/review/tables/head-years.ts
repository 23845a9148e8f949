import type { Finding, Rule } from '../../findings/index.ts';
import { fold } from './fold.ts';
import type { Block, Grid } from './grid.ts';
import { finding } from './head-finding.ts';
import { LIKELY_MONEY_KINDS } from './kinds.ts';
import type { RuleOutcome, TableSubject } from './rule.ts';
import type { UnderstoodTable } from './understood.ts';

/** The year in titles, heads and names of columns. */
export const YEAR = {
  code: 'HEAD-YEAR',
  severity: 'error',
  title: '年度一致',
  compares: '表名、表头、栏目所写年度为本年度（比较数为上一年度）',
} as const satisfies Rule;

const YEAR_TEXT = /(?<!\d)(20\d\d)(?=年|$|预算|决算|市|县|区|部门)/gu;

function yearsIn(text: string): number[] {
  return [...fold(text).matchAll(YEAR_TEXT)].map(([, year]) => Number(year));
}

function titleYears(grid: Grid): number[] {
  const heads = grid.headLines.filter((line) => !/截[止至]|日期|\d月/.test(line));
  return [grid.title, ...heads].flatMap(yearsIn);
}

function columnFindings(table: UnderstoodTable, year: number): Finding[] {
  const { grid, blocks, nature } = table;
  if (!LIKELY_MONEY_KINDS.has(nature.kind)) return [];
  const columns = blocks.flatMap(({ amounts }) => amounts);
  const texts = new Set([...columns.flatMap(({ path }) => path), ...grid.paths.flat()]);
  const wrong = [...texts].filter(
    (text) =>
      text.length <= 30 && yearsIn(text).some((other) => other !== year && other !== year - 1),
  );
  const wrongFindings = wrong.map((text) =>
    finding(YEAR, grid, `栏目“${text}”的年度既不是 ${year} 年，也不是上年，请核对。`, text),
  );
  return [...wrongFindings, ...repeatedYear(table), ...lateYear(table, year)];
}

/** A table whose headings only name last year, though it is not last year's. */
function lateYear({ grid, blocks }: UnderstoodTable, year: number): Finding[] {
  const texts = blocks.flatMap(({ amounts }) => amounts.flatMap(({ path }) => path));
  const named = texts.filter(
    (text) => /预算|决算|支出|收入/.test(text) && yearsIn(text).length > 0,
  );
  const [first] = named;
  const isLate = named.every((text) => yearsIn(text).every((other) => other === year - 1));
  if (first === undefined || !isLate || titleYears(grid).includes(year - 1)) return [];
  return [
    finding(YEAR, grid, `栏目“${first}”是上年的，本文件为 ${year} 年度，请核对年份。`, first),
  ];
}

/** A header with a year that stands twice in a run of columns; other runs have their own labels. */
function doubledYear({ amounts }: Block): string | undefined {
  const tops = amounts.map(({ path }) => path.join('/'));
  const dated = tops.filter((text) => yearsIn(text).length === 1 && !/采购|预留|份额/.test(text));
  return dated.find((text, index) => dated.indexOf(text) !== index);
}

/** Two groups of columns for one year, or a comparison of a year with itself. */
function repeatedYear({ grid, blocks }: UnderstoodTable): Finding[] {
  const same = blocks
    .flatMap(({ amounts }) => amounts.flatMap(({ path }) => path))
    .find((text) => {
      const years = yearsIn(text);
      return /比/.test(text) && years.length === 2 && years[0] === years[1];
    });
  const text = same ?? blocks.map(doubledYear).find((one) => one !== undefined);
  if (text === undefined) return [];
  return [
    finding(YEAR, grid, `栏目“${text}”的年度重复，比较的两个年度应为本年和上年，请核对。`, text),
  ];
}

/** The years down the column of years; a first row without amounts can look like one of the header. */
function rowYears({ rows, bodyStart }: Grid): string[] {
  const isYear = (cell: { readonly text: string }): boolean => isYearName(fold(cell.text));
  const column = rows
    .slice(bodyStart)
    .map((row) => row.findIndex(isYear))
    .find((index) => index >= 0);
  if (column === undefined) return [];
  return rows
    .flatMap((row) => row.slice(column, column + 1).filter(isYear))
    .map(({ text }) => fold(text));
}

function isYearName(text: string): boolean {
  return /^20\d\d年/.test(text);
}

function rowYearFindings({ grid, blocks, nature }: UnderstoodTable, year: number): Finding[] {
  if (nature.kind !== 'threePublic') return [];
  const rows = blocks.flatMap((block) => block.rows).filter(({ name }) => isYearName(name));
  const wrong = rows.filter(
    ({ name }) => Math.abs(Number(name.slice(0, 4)) - year) > 1 || Number(name.slice(0, 4)) > year,
  );
  const counts = [...Map.groupBy(rowYears(grid), (name) => name).values()].map(
    ({ length }) => length,
  );
  // The same years once for each unit.
  const isByUnit = counts.length > 1 && counts.every((count) => count === counts[0]);
  const doubled = isByUnit
    ? []
    : rows.filter(({ name }, index) => rows.findIndex((row) => row.name === name) !== index);
  return [...new Set([...wrong, ...doubled])].map(({ label }) =>
    finding(YEAR, grid, `行“${label}”的年度应为 ${year} 年或上年，且不重复，请核对。`, label),
  );
}

/** Years that are neither that of the document nor, where it is compared, the one before. */
export function checkYears({ tables, year }: TableSubject): RuleOutcome {
  if (year === undefined) {
    const reason = '看不出文件是哪一年度的。';
    return { findings: [], passed: 0, notRun: [{ code: YEAR.code, title: YEAR.title, reason }] };
  }
  const own = tables.filter(
    ({ grid, nature }) => !grid.isContents && nature.kind !== 'performance',
  );
  const findings = own.flatMap((table) => {
    const { grid, nature } = table;
    const strange = titleYears(grid).find((other) => other !== year);
    const isFixed = nature.kind === 'assets' || nature.kind === 'units';
    const title =
      strange === undefined || isFixed
        ? []
        : [finding(YEAR, grid, `表名或表头的年度为 ${strange}，本文件为 ${year} 年度，请核对。`)];
    return [...title, ...columnFindings(table, year), ...rowYearFindings(table, year)];
  });
  const performance = tables.filter(({ nature }) => nature.kind === 'performance');
  const titles = performance.flatMap(({ grid }) => performanceYear(grid, year));
  return {
    findings: [...findings, ...titles],
    passed: Math.max(0, tables.length - findings.length),
  };
}

/** Targets may belong to a project of an earlier year; a year of the disclosure in brackets may not. */
function performanceYear(grid: Grid, year: number): Finding[] {
  const stated = [...grid.headLines, grid.title].flatMap((line) => {
    const [, own] =
      /\((20\d\d)年度?\)$/.exec(fold(line)) ?? /^(20\d\d)年度?$/.exec(fold(line)) ?? [];
    const [, first] = /^(20\d\d)年[^年]{0,12}(?:部门|单位|项目支出|整体)/.exec(fold(line)) ?? [];
    return own ?? first ?? [];
  });
  const strange = stated.map(Number).find((other) => other !== year);
  if (strange === undefined) return [];
  return [finding(YEAR, grid, `绩效表的年度为 ${strange}，本文件为 ${year} 年度，请核对。`)];
}
