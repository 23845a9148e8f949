import { AMOUNT_BOOKS } from './amount-fields.ts';
import type { YearData } from './year-data.ts';

type Path = readonly (string | number)[];

/** What a row can refer to. */
interface Referrer {
  readonly unit?: string | undefined;
  readonly project?: string | undefined;
}

type Referrers = readonly [list: Path, rows: readonly Referrer[] | undefined];

function referrers(data: YearData): readonly Referrers[] {
  const { prior } = data;
  return [
    [['income'], data.income],
    [['expenditure'], data.expenditure],
    [['carriedOver'], data.carriedOver],
    [['projects'], data.projects?.map(({ unit }) => ({ unit }))],
    [['threePublic'], data.threePublic],
    [['agencyOperatingFunds'], data.agencyOperatingFunds],
    [['procurement'], data.procurement],
    [['staffing'], data.staffing],
    [['vehicles'], data.vehicles],
    [['assets'], data.assets],
    [['overallPerformance', 'tasks'], data.overallPerformance?.tasks],
    [['prior', 'expenditure'], prior?.expenditure],
    [['prior', 'income'], prior?.income],
    [['prior', 'threePublic'], prior?.threePublic],
    [['prior', 'agencyOperatingFunds'], prior?.agencyOperatingFunds],
    [['prior', 'procurement'], prior?.procurement],
  ];
}

/** A row that contradicts the rest of the data; the path leads to the field. */
export interface ReferenceProblem {
  readonly code: string;
  readonly path: Path;
  readonly message: string;
}

function at(code: string, path: Path, message: string): ReferenceProblem {
  return { code, path, message };
}

function duplicates(path: Path, key: string, values: readonly string[]): ReferenceProblem[] {
  const seen = new Set<string>();
  return values.flatMap((value, index) => {
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [at('DATA-DUPLICATE', [...path, index, key], `“${value}”重复，每个编码只能用一次`)];
  });
}

const ALL_LINES_MAY_LACK_UNIT = new Set([
  'projects',
  'prior',
  'staffing',
  'vehicles',
  'assets',
  'overallPerformance',
]);

/** What rows can refer to. */
interface Codes {
  readonly units: ReadonlySet<string>;
  readonly projects: ReadonlySet<string>;
  readonly hasOneUnit: boolean;
}

function codesOf({ units, projects }: YearData): Codes {
  return {
    units: new Set(units.map(({ code }) => code)),
    projects: new Set(projects?.map(({ code }) => code)),
    hasOneUnit: units.length === 1,
  };
}

/** What is wrong with the unit that a row names, or does not name; blank: nothing. */
function unitClause(unit: string | undefined, { units, hasOneUnit }: Codes, list: Path): string {
  if (unit !== undefined) {
    return units.has(unit) ? '' : `预算单位中没有编码“${unit}”，请先登记该单位或改正编码`;
  }
  const mayLack = hasOneUnit || ALL_LINES_MAY_LACK_UNIT.has(String(list[0]));
  return mayLack ? '' : '本部门有多个预算单位，此行须写明是哪个单位';
}

function projectClause(project: string | undefined, { projects }: Codes): string {
  if (project === undefined || projects.has(project)) return '';
  return `项目中没有编码“${project}”，请先登记该项目或改正编码`;
}

/** Asked at each keystroke of all rows: nothing is made for a row that is in order. */
function rowProblems(codes: Codes, [list, rows = []]: Referrers): ReferenceProblem[] {
  const found: ReferenceProblem[] = [];
  for (const [index, { unit, project }] of rows.entries()) {
    const wrongUnit = unitClause(unit, codes, list);
    if (wrongUnit !== '') found.push(at('DATA-UNIT', [...list, index, 'unit'], wrongUnit));
    const wrongProject = projectClause(project, codes);
    if (wrongProject !== '') {
      found.push(at('DATA-PROJECT', [...list, index, 'project'], wrongProject));
    }
  }
  return found;
}

/** A budget has only `amount`; final accounts have the other three and at least one of them. */
function amountProblems(data: YearData): ReferenceProblem[] {
  return AMOUNT_BOOKS.flatMap((book) =>
    (data[book] ?? []).flatMap((line, index) => {
      const hasFinal =
        line.initialBudget !== undefined ||
        line.adjustedBudget !== undefined ||
        line.actual !== undefined;
      if (data.kind === 'budget') {
        if (line.amount !== undefined && !hasFinal) return [];
        return [
          at(
            'DATA-AMOUNT',
            [book, index, 'amount'],
            hasFinal
              ? '预算的每一行要填金额（预算数），不填年初预算、全年预算和决算数'
              : '还没有填金额',
          ),
        ];
      }
      if (line.amount === undefined && hasFinal) return [];
      return [
        at(
          'DATA-AMOUNT',
          [book, index, 'actual'],
          line.amount === undefined
            ? '还没有填金额，年初预算数、全年预算数、决算数至少填一个'
            : '决算的每一行至少填年初预算数、全年预算数、决算数之一，不填预算的金额',
        ),
      ];
    }),
  );
}

/** What the schema alone cannot see: doubled codes, references to nothing, amounts of the wrong kind. */
export function findReferenceProblems(data: YearData): ReferenceProblem[] {
  const codes = codesOf(data);
  return [
    ...duplicates(
      ['units'],
      'code',
      data.units.map((unit) => unit.code),
    ),
    ...duplicates(
      ['projects'],
      'code',
      (data.projects ?? []).map((project) => project.code),
    ),
    ...duplicates(
      ['paragraphs'],
      'id',
      (data.paragraphs ?? []).map((paragraph) => paragraph.id),
    ),
    ...duplicates(
      ['texts'],
      'id',
      (data.texts ?? []).map((one) => one.id),
    ),
    ...referrers(data).flatMap((list) => rowProblems(codes, list)),
    ...amountProblems(data),
  ];
}
