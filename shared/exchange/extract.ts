import { type Entry, isRecord, readEntry } from '../entry/index.ts';
import { type YearDataFile, writeYearData, yearDataSchema } from '../facts/index.ts';
import { type Result, failure, problem, success } from '../result/index.ts';
import {
  ABOUT_BOOKS,
  MARKED_BOOKS,
  type Row,
  UNIT_BOOKS,
  ownersIn,
  rowsAt,
  textOf,
  unitCodes,
  usersIn,
  withRows,
} from './unit-books.ts';

const HEAD = ['format', 'version', 'kind', 'year', 'template', 'catalog', 'preparedBy'] as const;

function usedProjects(part: Entry): ReadonlySet<string> {
  return new Set(
    UNIT_BOOKS.flatMap((path) => rowsAt(part, path)).flatMap((row) => textOf(row, 'project') ?? []),
  );
}

/** Projects of others that the unit's lines name stay without a unit: they are only referred to. */
function projectsOf(file: Entry, part: Entry, unit: string): Row[] {
  const owner = usersIn(file);
  const used = usedProjects(part);
  return rowsAt(file, ['projects']).flatMap((row) => {
    if (owner(['projects'], row) === unit) return [{ ...row, unit }];
    const { unit: _unit, ...rest } = row;
    return used.has(textOf(row, 'code') ?? '') ? [rest] : [];
  });
}

function usesItem(part: Entry, item: Row): boolean {
  const code = textOf(item, 'code') ?? '';
  const fields = ['function', 'economic', 'governmentEconomic'];
  return UNIT_BOOKS.some((path) =>
    rowsAt(part, path).some((row) => fields.some((field) => textOf(row, field)?.startsWith(code))),
  );
}

function isOwnProject(part: Entry, unit: string, about: string): boolean {
  return rowsAt(part, ['projects']).some(
    (row) => row['unit'] === unit && about === `project:${textOf(row, 'code') ?? ''}`,
  );
}

function rowsOfUnit(file: Entry, unit: string): Entry {
  const owner = ownersIn(file);
  return UNIT_BOOKS.filter((path) => path[0] !== 'projects').reduce<Entry>((part, path) => {
    const own = rowsAt(file, path).filter((row) => owner(path, row) === unit);
    return withRows(
      part,
      path,
      own.map((row) => ({ ...row, unit })),
    );
  }, {});
}

/** What has no unit is the unit's where it is the only one. */
function withSoleRows(part: Entry, file: Entry): Entry {
  if (unitCodes(file).length !== 1) return part;
  const { threePublicCounts } = file;
  const counted = isRecord(threePublicCounts) ? { ...part, threePublicCounts } : part;
  return MARKED_BOOKS.reduce((one, path) => withRows(one, path, rowsAt(file, path)), counted);
}

function partOf(file: Entry, unitRow: Row, unit: string): Entry {
  const { department } = file;
  const identity = isRecord(department)
    ? { code: department['code'], name: department['name'] }
    : {};
  const head = Object.fromEntries(
    HEAD.filter((key) => file[key] !== undefined).map((key) => [key, file[key]]),
  );
  const own = rowsOfUnit(file, unit);
  let part: Entry = { ...head, department: identity, units: [unitRow], ...own };
  part = withRows(part, ['projects'], projectsOf(file, own, unit));
  part = withSoleRows(part, file);
  const items = rowsAt(file, ['classificationItems']);
  part = withRows(
    part,
    ['classificationItems'],
    items.filter((item) => usesItem(own, item)),
  );
  return ABOUT_BOOKS.reduce((one, path) => {
    const texts = rowsAt(file, path);
    return withRows(
      one,
      path,
      texts.filter((row) => isOwnProject(one, unit, textOf(row, 'about') ?? '')),
    );
  }, part);
}

/**
 * What belongs to one unit, as a year data file of that unit alone: its own record, its rows in every
 * list, the projects they name, the classification items they use, and what was said about its projects.
 */
export function unitYear(entry: Entry, unit: string): Result<YearDataFile> {
  const file: Entry = writeYearData(readEntry(entry).data);
  const row = rowsAt(file, ['units']).find((one) => one['code'] === unit);
  if (!row) {
    return failure([
      problem('EXCHANGE-NO-UNIT', `预算单位中没有编码“${unit}”，请先在“预算单位”一步登记。`),
    ]);
  }
  const { isHeadquarters: _mark, ...unitRow } = row;
  return success(writeYearData(yearDataSchema.parse(partOf(file, unitRow, unit))));
}
