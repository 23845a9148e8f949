import { type Problem, type Result, failure, problem, remark, success } from '../result/index.ts';
import { type CatalogItem, catalogItem, classificationOf } from './classification.ts';
import type { ImportedList } from './imported-list.ts';
import { type ListColumns, findColumns } from './list-header.ts';
import { type ListCode, readCode } from './list-code.ts';
import { cleanDefinition, cleanName, codeDigits } from './list-text.ts';

/** One table of a file: the only one of a CSV file, or a sheet of a workbook. */
export interface ListSheet {
  readonly name?: string;
  readonly rows: readonly (readonly string[])[];
}

/** More problems than a person reads at once are cut off here. */
const MOST_PROBLEMS = 50;
/** As many row numbers as a remark names. */
const MOST_ROWS_NAMED = 10;

interface Place {
  readonly sheet: string;
  readonly row: number;
}

interface Found {
  readonly item: CatalogItem;
  readonly place: Place;
}

interface Reading {
  readonly found: Found[];
  readonly problems: Problem[];
  readonly withoutCode: Place[];
  readonly income: Place[];
}

function describe(place: Place): string {
  return `${place.sheet}第 ${place.row} 行`;
}

function refuse(message: string, place: Place): Problem {
  return problem('CATALOG-LIST-ROW', message, describe(place));
}

function cell(row: readonly string[], column: number | undefined): string {
  return column === undefined ? '' : (row[column] ?? '').trim();
}

function wrongCode(code: string): string {
  return `编码“${code}”不是支出科目的编码，应为 2（功能）、3（部门经济）或 5（政府经济）开头的 3、5 或 7 位数字（政府经济为 3 或 5 位），请更正`;
}

function readItem(
  row: readonly string[],
  columns: ListColumns,
  code: string,
): CatalogItem | string {
  const classification = classificationOf(code);
  if (classification === undefined) return wrongCode(code);
  const definition = cleanDefinition(cell(row, columns.definition));
  const target = cell(row, columns.government);
  const parsed = catalogItem.safeParse({
    classification,
    code,
    name: cleanName(cell(row, columns.name)),
    ...(definition === '' ? {} : { definition }),
    ...(target === '' ? {} : { government: codeDigits(target) ?? target }),
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return `编码“${code}”的${FIELD_NAMES[String(issue?.path[0])] ?? ''}${issue?.message ?? ''}`;
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  code: '科目编码',
  name: '科目名称',
  definition: '科目说明',
  government: '',
};

function readRows(sheet: ListSheet, columns: ListColumns, reading: Reading): void {
  const title = sheet.name === undefined ? '' : `工作表“${sheet.name}”`;
  let above = '';
  for (const [index, row] of sheet.rows.entries()) {
    if (index < columns.firstRow || row.every((text) => text.trim() === '')) continue;
    const place = { sheet: title, row: index + 1 };
    const code = readCode(row, columns, above);
    if (code.kind === 'code') above = code.code;
    readRow(row, columns, code, { place, reading });
  }
}

/** Begins like a code and holds no words. */
const SLIP = /^\d{3}\P{Script=Han}*$/u;

interface Target {
  readonly place: Place;
  readonly reading: Reading;
}

function readRow(
  row: readonly string[],
  columns: ListColumns,
  code: ListCode,
  { place, reading }: Target,
): void {
  if (code.kind !== 'code') {
    // "2060702x" is a slip to correct; "合计" and "注：…" are no items.
    const isSlip = code.kind === 'other' && SLIP.test(code.text.normalize('NFKC'));
    if (isSlip) reading.problems.push(refuse(`${wrongCode(code.text)}。`, place));
    else reading.withoutCode.push(place);
    return;
  }
  if (/^1\d{2}(\d{2})*$/.test(code.code)) {
    reading.income.push(place);
    return;
  }
  const item = readItem(row, columns, code.code);
  if (typeof item === 'string') reading.problems.push(refuse(`${item}。`, place));
  else reading.found.push({ item, place });
}

/** One of each code: the fuller one, and a problem where names differ. */
function withoutRepeats(found: readonly Found[], problems: Problem[]): CatalogItem[] {
  const first = new Map<string, Found>();
  for (const next of found) {
    const before = first.get(next.item.code);
    if (before === undefined) {
      first.set(next.item.code, next);
    } else if (before.item.name !== next.item.name) {
      problems.push(contradiction(before, next));
    } else {
      first.set(next.item.code, { ...before, item: { ...next.item, ...before.item } });
    }
  }
  return [...first.values()].map(({ item }) => item);
}

function contradiction(before: Found, next: Found): Problem {
  const { code, name } = next.item;
  return refuse(
    `编码“${code}”的名称“${name}”与${describe(before.place)}的“${before.item.name}”不同，请删去错的一行。`,
    next.place,
  );
}

function namedRows(places: readonly Place[]): string {
  const named = places.slice(0, MOST_ROWS_NAMED).map(describe).join('、');
  return places.length > MOST_ROWS_NAMED ? `${named}等 ${places.length} 行` : named;
}

function skipped(code: string, places: readonly Place[], reason: string): Problem[] {
  return places.length === 0 ? [] : [remark(code, `${namedRows(places)}${reason}，未导入。`)];
}

function withoutHeader(sheets: readonly ListSheet[]): Problem {
  const names = sheets.flatMap(({ name }) => (name === undefined ? [] : [`“${name}”`]));
  const place = names.length > 0 ? `工作表${names.join('、')}` : '表';
  return problem(
    'CATALOG-LIST-HEADER',
    `${place}的前 30 行里没有找到表头。请在科目上方写一行列名：“科目编码”（或“类”“款”“项”三列）、“科目名称”，有科目说明的再加“说明”。`,
  );
}

function conclude(
  reading: Reading,
  year: number,
  remarks: readonly Problem[],
): Result<ImportedList> {
  const problems = [...reading.problems];
  const items = withoutRepeats(reading.found, problems);
  if (problems.length > 0) return failure(problems.slice(0, MOST_PROBLEMS));
  if (items.length === 0) {
    return failure([
      problem('CATALOG-LIST-EMPTY', '表头下面没有支出科目。请检查是否选对了文件和工作表。'),
    ]);
  }
  return success({ year, items }, [
    ...remarks,
    ...skipped('CATALOG-LIST-NO-CODE', reading.withoutCode, '没有科目编码'),
    ...skipped('CATALOG-LIST-INCOME', reading.income, '是收入科目'),
  ]);
}

/**
 * A year's official list out of the tables of a file. A table without a header is left out with a
 * remark, if another has one. Rows are numbered as in the file, from 1; problems name them.
 */
export function importSheets(sheets: readonly ListSheet[], year: number): Result<ImportedList> {
  const reading: Reading = { found: [], problems: [], withoutCode: [], income: [] };
  const headless: ListSheet[] = [];
  for (const sheet of sheets) {
    const columns = findColumns(sheet.rows);
    if (columns) readRows(sheet, columns, reading);
    else headless.push(sheet);
  }
  if (headless.length === sheets.length) return failure([withoutHeader(sheets)]);
  const remarks = headless.map(({ name = '' }) =>
    remark('CATALOG-LIST-SHEET', `工作表“${name}”没有“科目编码”“科目名称”的表头，未导入。`),
  );
  return conclude(reading, year, remarks);
}

/** The same for a single table given as rows of cell texts. */
export function importList(
  rows: readonly (readonly string[])[],
  year: number,
): Result<ImportedList> {
  return importSheets([{ rows }], year);
}
