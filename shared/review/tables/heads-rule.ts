import type { Finding, Rule } from '../../findings/index.ts';
import { fold } from './fold.ts';
import {
  type AmountCell,
  type Block,
  type Grid,
  type Unit,
  amountAt,
  nameOf,
  unitIn,
} from './grid.ts';
import type { RuleOutcome, TableRule, TableSubject } from './rule.ts';
import { valueInYuan } from './ties.ts';
import type { UnderstoodTable } from './understood.ts';

const UNIT = {
  code: 'HEAD-UNIT',
  severity: 'error',
  title: '金额单位一致',
  compares: '各表表头的金额单位相同，不同的换算后与其他各表的数相符',
} as const satisfies Rule;
const YEAR = {
  code: 'HEAD-YEAR',
  severity: 'error',
  title: '年度一致',
  compares: '表名、表头、栏目所写年度为本年度（比较数为上一年度）',
} as const satisfies Rule;
const NAME = {
  code: 'HEAD-NAME',
  severity: 'warning',
  title: '部门、单位名称一致',
  compares: '各表表头的部门名称、单位代码相同，没有空着',
} as const satisfies Rule;

const TITLE = {
  code: 'HEAD-TITLE',
  severity: 'warning',
  title: '表名用规范名称',
  compares: '表名、表注中预算种类的名称（如“政府性基金预算”）',
  source: '《中华人民共和国预算法》第五条',
} as const satisfies Rule;

const UNIT_NAMES: Readonly<Record<Unit, string>> = { yuan: '元', wan: '万元', yi: '亿元' };

function commonest<T>(values: readonly T[]): T | undefined {
  const groups = [...Map.groupBy(values, (value) => value).values()];
  return groups.toSorted((one, other) => other.length - one.length)[0]?.[0];
}

function finding(rule: Rule, grid: Grid, message: string, detail = ''): Finding {
  const { code, severity } = rule;
  return { code, severity, message, where: nameOf(grid), key: `${code}:${grid.index}:${detail}` };
}

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

function checkUnits({ tables }: TableSubject): RuleOutcome {
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

const YEAR_TEXT = /(?<!\d)(20\d\d)(?=年|$|预算|决算|市|县|区|部门)/gu;

function yearsIn(text: string): number[] {
  return [...fold(text).matchAll(YEAR_TEXT)].map(([, year]) => Number(year));
}

const BUDGET_KINDS = new Set([
  'coded',
  'income',
  'balance',
  'threePublic',
  'projects',
  'procurement',
  'other',
]);

function titleYears(grid: Grid): number[] {
  const heads = grid.headLines.filter((line) => !/截[止至]|日期|\d月/.test(line));
  return [grid.title, ...heads].flatMap(yearsIn);
}

function columnFindings(table: UnderstoodTable, year: number): Finding[] {
  const { grid, blocks, nature } = table;
  if (!BUDGET_KINDS.has(nature.kind)) return [];
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

function rowYearFindings({ grid, blocks, nature }: UnderstoodTable, year: number): Finding[] {
  if (nature.kind !== 'threePublic') return [];
  const rows = blocks.flatMap((block) => block.rows).filter(({ name }) => /^20\d\d年/.test(name));
  const wrong = rows.filter(
    ({ name }) => Math.abs(Number(name.slice(0, 4)) - year) > 1 || Number(name.slice(0, 4)) > year,
  );
  const counts = [...Map.groupBy(rows, ({ name }) => name).values()].map(({ length }) => length);
  // The same years once for each unit.
  const isByUnit = counts.length > 1 && counts.every((count) => count === counts[0]);
  const doubled = isByUnit
    ? []
    : rows.filter(({ name }, index) => rows.findIndex((row) => row.name === name) !== index);
  return [...new Set([...wrong, ...doubled])].map(({ label }) =>
    finding(YEAR, grid, `行“${label}”的年度应为 ${year} 年或上年，且不重复，请核对。`, label),
  );
}

const TITLE_SLIPS: readonly (readonly [RegExp, string])[] = [[/政府基金/, '政府性基金']];

function titleFindings({ tables }: TableSubject): RuleOutcome {
  const findings = tables.flatMap(({ grid }) =>
    TITLE_SLIPS.flatMap(([pattern, right]) => {
      const wrong = pattern.exec(fold(`${grid.title} ${grid.notes.join(' ')}`))?.[0];
      if (wrong === undefined) return [];
      return [finding(TITLE, grid, `表名或表注写作“${wrong}”，规范名称是“${right}”，请改正。`)];
    }),
  );
  return { findings, passed: tables.length - findings.length };
}

function checkYears({ tables, year }: TableSubject): RuleOutcome {
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

function namedIn(line: string): string | undefined {
  const [, name] =
    /^(?:部门|单位|编制单位|预算单位|编制部门|部门名称|单位名称|部门全称|填报单位)(?:\(单位\)|名称|全称)?[:：](.*)$/u.exec(
      fold(line),
    ) ?? [];
  return name === undefined || unitIn(line) !== undefined
    ? undefined
    : name.replace(/(金额)?单位[:：].*$/u, '');
}

function checkNames({ tables }: TableSubject): RuleOutcome {
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

function checkUnitCodes({ tables }: TableSubject): RuleOutcome {
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

/** Heads: unit, year, department. */
export const headsRule: TableRule = {
  rules: [UNIT, YEAR, NAME, TITLE],
  run: (subject) => {
    const outcomes = [checkUnits, checkYears, checkNames, checkUnitCodes, titleFindings].map(
      (check) => check(subject),
    );
    return {
      findings: outcomes.flatMap(({ findings }) => findings),
      passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
      notRun: outcomes.flatMap(({ notRun = [] }) => notRun),
    };
  },
};
