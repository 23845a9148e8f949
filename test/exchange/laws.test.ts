import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, entryOf, valueAt } from '../../shared/entry/index.ts';
import { UNIT_BOOKS, partDifferences } from '../../shared/exchange/index.ts';
import { isRecord } from '../../shared/entry/index.ts';
import { arbitraryYearDataFile, validYearData } from '../support/arbitrary-year-data.ts';
import { factsOf, sentBy, take } from './support.ts';

/** `EXCHANGE_RUNS=2000 npx vitest run test/exchange` tries more departments. */
const runs = { numRuns: Number(process.env['EXCHANGE_RUNS'] ?? 30) };

const UNITS = ['001', '002', '003'];

const department = fc
  .constantFrom('budget' as const, 'finalAccounts' as const)
  .chain((kind) => arbitraryYearDataFile(kind))
  .map((file) => withNamedProjects(entryOf(validYearData(file))));

/** A project that names no unit belongs to the one unit whose lines use it. */
function withNamedProjects(entry: Entry): Entry {
  const { projects, expenditure } = entry;
  if (!Array.isArray(projects)) return entry;
  const lines = Array.isArray(expenditure) ? expenditure.filter(isRecord) : [];
  const named = projects.filter(isRecord).map((project) => {
    const users = new Set(
      lines.filter((line) => line['project'] === project['code']).map((line) => line['unit']),
    );
    const [user] = users;
    return project['unit'] === undefined && users.size === 1 ? { ...project, unit: user } : project;
  });
  return { ...entry, projects: named };
}

function withRowsWhere(
  entry: Entry,
  keep: (row: Readonly<Record<string, unknown>>) => boolean,
): Entry {
  return UNIT_BOOKS.reduce<Entry>((result, path) => {
    const list = valueAt(result, path);
    if (!Array.isArray(list)) return result;
    const rows = list.filter(isRecord).filter(keep);
    const [first = '', second] = path;
    const holder = result[first];
    if (second === undefined) return { ...result, [first]: rows };
    return { ...result, [first]: { ...(isRecord(holder) ? holder : {}), [second]: rows } };
  }, entry);
}

function bare(entry: Entry): Entry {
  return withRowsWhere(entry, (row) => row['unit'] === undefined);
}

/** Facts with the rows of each list sorted and empty lists left out. */
function asSets(entry: Entry): unknown {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const rows = value.map((one) => JSON.stringify(sorted(one))).toSorted();
      return rows.length === 0 ? undefined : rows;
    }
    if (!isRecord(value)) return value;
    const fields = Object.keys(value)
      .toSorted()
      .map((key) => [key, sorted(value[key])] as const)
      .filter(([, one]) => one !== undefined && JSON.stringify(one) !== '{}');
    return Object.fromEntries(fields);
  };
  return sorted(factsOf(entry));
}

const order = fc.shuffledSubarray(UNITS, { minLength: 3 });

describe('parts of units', () => {
  it('give the department again when all are taken in, in any order', () => {
    fc.assert(
      fc.property(department, order, (entry, units) => {
        const parts = units.map((unit) => sentBy(entry, unit));
        const taken = parts.reduce((one, part) => take(one, part), bare(entry));
        expect(asSets(taken)).toEqual(asSets(entry));
        const sorted = UNITS.map((unit) => sentBy(entry, unit));
        const inOrder = sorted.reduce((one, part) => take(one, part), bare(entry));
        expect(factsOf(taken)).toEqual(factsOf(inOrder));
      }),
      runs,
    );
  });

  it('change nothing when they are taken in again', () => {
    fc.assert(
      fc.property(department, fc.constantFrom(...UNITS), department, (entry, unit, other) => {
        const part = sentBy({ ...other, year: entry['year'], kind: entry['kind'] }, unit);
        const once = take(entry, part);
        expect(take(once, part)).toBe(once);
      }),
      runs,
    );
  });

  it('say nothing new to the department they come from', () => {
    fc.assert(
      fc.property(department, fc.constantFrom(...UNITS), (entry, unit) => {
        const taken = take(entry, sentBy(entry, unit));
        expect(partDifferences(entry, taken)).toEqual({ first: [], count: 0 });
        expect(factsOf(taken)).toEqual(factsOf(entry));
      }),
      runs,
    );
  });

  it('leave the rows of other units and of the department untouched', () => {
    fc.assert(
      fc.property(department, fc.constantFrom(...UNITS), department, (entry, unit, other) => {
        const taken = take(entry, sentBy(other, unit));
        const others = (one: Entry): Entry => {
          const rows = withRowsWhere(
            one,
            (row) => row['unit'] !== unit && row['_referred'] !== true,
          );
          return Object.fromEntries(
            UNIT_BOOKS.map((path) => [path.join('.'), valueAt(rows, path)]),
          );
        };
        // A project without a unit that only this unit uses is its own.
        for (const [list, rows] of Object.entries(others(entry))) {
          if (list === 'projects') continue;
          expect(others(taken)[list] ?? []).toEqual(rows ?? []);
        }
      }),
      runs,
    );
  });
});
