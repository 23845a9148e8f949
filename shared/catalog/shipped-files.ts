import { z } from 'zod';
import { type Problem, type Result, failure, problem, success } from '../result/index.ts';
import { type Classification, CLASSIFICATIONS, isCodeOf, parentCode } from './classification.ts';
import { parseCsvRecords } from './csv.ts';

const optionalText = z
  .string()
  .optional()
  .transform((text) => text || undefined);
// `2023?`: the year of the change is uncertain.
const year = z
  .string()
  .regex(/^(\d{4}\??)?$/, { error: '应为 4 位年度（不确定的加 ?）或空白' })
  .optional()
  .transform((text) => (text ? Number(text.slice(0, 4)) : undefined));
const years = z
  .string()
  .regex(/^(\d{4}( \d{4})*)?$/, { error: '应为用空格分开的 4 位年度' })
  .optional()
  .transform((text) => (text ? text.split(' ').map(Number) : []));
const mark = z.enum(['是', '否', '']).optional();

const itemRow = z.strictObject({
  code: z.string(),
  name: z.string().min(1, { error: '不能为空' }),
  from: year,
  to: year,
  seen: years,
  documented: z.enum(['是', '否'], { error: '应为“是”或“否”' }),
  source: z.string().min(1, { error: '不能为空' }),
  definition: optionalText,
  definition_documented: mark,
  definition_source: optionalText,
});

const mappingRow = z.strictObject({
  economic: z.string(),
  agency: optionalText,
  agency_documented: mark,
  institution: optionalText,
  institution_documented: mark,
});

const header = z.strictObject({
  id: z.string().min(1),
  version: z.string().min(1),
  title: z.string().min(1),
  recalledYears: z.strictObject({ from: z.int(), to: z.int() }),
});

/** One wording of one code. */
export type ShippedItem = z.infer<typeof itemRow>;
/** The governmental sections of one economic section. */
export type ShippedMapping = z.infer<typeof mappingRow>;

/** A catalog folder's content, checked. */
export interface ShippedFiles {
  readonly header: z.infer<typeof header>;
  readonly items: Readonly<Record<Classification, readonly ShippedItem[]>>;
  readonly mapping: readonly ShippedMapping[];
}

function broken(message: string, where: string): Problem {
  return problem('CATALOG-DATA', message, where);
}

interface Rows<T> {
  readonly rows: readonly T[];
  readonly problems: readonly Problem[];
}

function readRows<T>(files: Readonly<Record<string, string>>, name: string, row: z.ZodType<T>) {
  const text = files[name];
  if (text === undefined) {
    return { rows: [], problems: [broken('科目表缺少这个文件。', name)] } satisfies Rows<T>;
  }
  const rows: T[] = [];
  const problems: Problem[] = [];
  for (const [index, record] of parseCsvRecords(text).entries()) {
    const parsed = row.safeParse(record);
    if (parsed.success) rows.push(parsed.data);
    else problems.push(...rowProblems(parsed.error, `${name}:${index + 2}`));
  }
  return { rows, problems } satisfies Rows<T>;
}

function rowProblems(error: z.ZodError, where: string): Problem[] {
  return error.issues.map((issue) =>
    broken(`${issue.path.join('.') || '这一行'}：${issue.message}。`, where),
  );
}

function codeProblems(classification: Classification, rows: readonly ShippedItem[]): Problem[] {
  const codes = new Set(rows.map((row) => row.code));
  const file = `${classification}.csv`;
  return rows.flatMap((row) => {
    const parent = parentCode(row.code);
    if (!isCodeOf(classification, row.code)) return [broken(`编码 ${row.code} 不合规则。`, file)];
    if (parent === undefined || codes.has(parent)) return [];
    return [broken(`编码 ${row.code} 的上级 ${parent} 不在表中。`, file)];
  });
}

function repeatProblems(classification: Classification, rows: readonly ShippedItem[]): Problem[] {
  const keys = Map.groupBy(rows, (row) => `${row.code} ${row.name}`);
  const repeated = [...keys].filter(([, same]) => same.length > 1);
  return repeated.map(([key]) => broken(`“${key}”写了不止一行。`, `${classification}.csv`));
}

function mappingProblems(
  rows: readonly ShippedMapping[],
  items: Readonly<Record<Classification, readonly ShippedItem[]>>,
): Problem[] {
  const economic = new Set(items.economic.map((item) => item.code));
  const government = new Set(items.government.map((item) => item.code));
  return rows.flatMap((row) => {
    const targets = [row.agency, row.institution].filter((code) => code !== undefined);
    const unknown = targets.filter((code) => !government.has(code));
    if (!economic.has(row.economic)) unknown.unshift(row.economic);
    return unknown.map((code) => broken(`编码 ${code} 不在科目表中。`, 'mapping.csv'));
  });
}

function readHeader(text: string | undefined): Result<z.infer<typeof header>> {
  if (text === undefined) return failure([broken('科目表缺少这个文件。', 'catalog.json')]);
  try {
    const parsed = header.safeParse(JSON.parse(text));
    if (parsed.success) return success(parsed.data);
    return failure(rowProblems(parsed.error, 'catalog.json'));
  } catch {
    return failure([broken('不是完整的 JSON。', 'catalog.json')]);
  }
}

/** Parses and checks the texts of a catalog folder, by file name. */
export function readShippedFiles(files: Readonly<Record<string, string>>): Result<ShippedFiles> {
  const head = readHeader(files['catalog.json']);
  if (!head.ok) return head;
  const read = {
    function: readRows(files, 'function.csv', itemRow),
    economic: readRows(files, 'economic.csv', itemRow),
    government: readRows(files, 'government.csv', itemRow),
  };
  const items = {
    function: read.function.rows,
    economic: read.economic.rows,
    government: read.government.rows,
  };
  const mapping = readRows(files, 'mapping.csv', mappingRow);
  const problems = [
    ...CLASSIFICATIONS.flatMap((name) => [
      ...read[name].problems,
      ...codeProblems(name, items[name]),
      ...repeatProblems(name, items[name]),
    ]),
    ...mapping.problems,
    ...mappingProblems(mapping.rows, items),
  ];
  if (problems.length > 0) return failure(problems);
  return success({ header: head.value, items, mapping: mapping.rows });
}
