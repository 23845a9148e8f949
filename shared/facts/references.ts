import type { YearData } from './year-data.ts';

type Path = readonly (string | number)[];

interface Referrer {
  readonly path: Path;
  readonly unit?: string | undefined;
  readonly project?: string | undefined;
}

function rows(path: Path, lines: readonly Omit<Referrer, 'path'>[] | undefined): Referrer[] {
  return (lines ?? []).map((line, index) => ({
    path: [...path, index],
    unit: line.unit,
    project: line.project,
  }));
}

function referrers(data: YearData): Referrer[] {
  const { prior } = data;
  return [
    ...rows(['income'], data.income),
    ...rows(['expenditure'], data.expenditure),
    ...rows(['carriedOver'], data.carriedOver),
    ...rows(
      ['projects'],
      data.projects?.map(({ unit }) => ({ unit })),
    ),
    ...rows(['threePublic'], data.threePublic),
    ...rows(['agencyOperatingFunds'], data.agencyOperatingFunds),
    ...rows(['procurement'], data.procurement),
    ...rows(['staffing'], data.staffing),
    ...rows(['vehicles'], data.vehicles),
    ...rows(['assets'], data.assets),
    ...rows(['overallPerformance', 'tasks'], data.overallPerformance?.tasks),
    ...rows(['prior', 'expenditure'], prior?.expenditure),
    ...rows(['prior', 'income'], prior?.income),
    ...rows(['prior', 'threePublic'], prior?.threePublic),
    ...rows(['prior', 'agencyOperatingFunds'], prior?.agencyOperatingFunds),
    ...rows(['prior', 'procurement'], prior?.procurement),
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

function unitProblem(
  data: YearData,
  units: ReadonlySet<string>,
  row: Referrer,
): ReferenceProblem[] {
  if (row.unit !== undefined) {
    return units.has(row.unit)
      ? []
      : [
          at(
            'DATA-UNIT',
            [...row.path, 'unit'],
            `预算单位中没有编码“${row.unit}”，请先登记该单位或改正编码`,
          ),
        ];
  }
  if (data.units.length === 1 || ALL_LINES_MAY_LACK_UNIT.has(String(row.path[0]))) return [];
  return [at('DATA-UNIT', [...row.path, 'unit'], '本部门有多个预算单位，此行须写明是哪个单位')];
}

function projectProblem(projects: ReadonlySet<string>, row: Referrer): ReferenceProblem[] {
  if (row.project === undefined || projects.has(row.project)) return [];
  return [
    at(
      'DATA-PROJECT',
      [...row.path, 'project'],
      `项目中没有编码“${row.project}”，请先登记该项目或改正编码`,
    ),
  ];
}

const AMOUNT_BOOKS = [
  'income',
  'expenditure',
  'carriedOver',
  'threePublic',
  'agencyOperatingFunds',
  'procurement',
] as const;

/** A budget has only `amount`; final accounts have the other three and at least one of them. */
function amountProblems(data: YearData): ReferenceProblem[] {
  return AMOUNT_BOOKS.flatMap((book) =>
    (data[book] ?? []).flatMap((line, index) => {
      const finals = [line.initialBudget, line.adjustedBudget, line.actual];
      const hasFinal = finals.some((one) => one !== undefined);
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
  const units = new Set(data.units.map((unit) => unit.code));
  const projects = new Set(data.projects?.map((project) => project.code));
  const rowProblems = referrers(data).flatMap((row) => [
    ...unitProblem(data, units, row),
    ...projectProblem(projects, row),
  ]);
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
    ...rowProblems,
    ...amountProblems(data),
  ];
}
