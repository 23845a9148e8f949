import fc from 'fast-check';
import { applyPatches, enablePatches, produceWithPatches } from 'immer';
import { describe, expect, test } from 'vitest';
import { readSample } from '../../electron/services/samples.ts';
import { entryChanges, isSameValue, reshape, takeBack } from '../../shared/compare/index.ts';
import { type Entry, entryOf, pathText } from '../../shared/entry/index.ts';
import { arbitraryYearDataFile, validYearData } from '../support/arbitrary-year-data.ts';
import { must } from '../support/must.ts';

enablePatches();

const entry = entryOf(must(await readSample('yubei-2024')));
const arbitraryEntry = fc
  .constantFrom('budget' as const, 'finalAccounts' as const)
  .chain((kind) => arbitraryYearDataFile(kind))
  .map((file): Entry => entryOf(validYearData(file)));

type Row = Record<string, unknown>;

function rows(from: Entry, list: string): Row[] {
  const value = from[list];
  if (!Array.isArray(value)) throw new Error(`no list ${list}`);
  return value.map((row: Row) => ({ ...row }));
}

function withRow(from: Entry, index: number, change: Row): Entry {
  const changed = rows(from, 'expenditure').map((row, at) =>
    at === index ? { ...row, ...change } : row,
  );
  return { ...from, expenditure: changed };
}

describe('what was changed', () => {
  test('a year is unchanged beside itself', () => {
    fc.assert(
      fc.property(arbitraryEntry, (one) => {
        expect(entryChanges(one, structuredClone(one))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('a field is told with its place, before and after', () => {
    const changes = entryChanges(entry, withRow(entry, 1, { amount: '12.30', nature: 'project' }));

    expect(changes.map(({ path }) => pathText(path))).toEqual([
      'expenditure[1].nature',
      'expenditure[1].amount',
    ]);
    expect(changes[0]).toMatchObject({ before: '基本支出', after: '项目支出' });
    expect(changes[1]).toMatchObject({ after: '12.30' });
    expect(changes[1]?.place).toMatch(/^支出明细“项目支出 2012901 30102” › 金额/);
  });

  test('a part that came as a whole is told row by row, amounts with their thousands', () => {
    const prior = { expenditure: [{ nature: 'basic', amount: '1234567.80' }, { amount: '5' }] };
    const { prior: _, ...without } = entry;
    const changes = entryChanges(without, { ...without, prior });

    expect(changes.map(({ path }) => pathText(path))).toEqual([
      'prior.expenditure[0]',
      'prior.expenditure[1]',
    ]);
    expect(changes[0]?.after).toBe('支出性质 基本支出，金额 1,234,567.80');
  });

  test('a row taken out is one change, not a change of all rows after it', () => {
    const [first, ...rest] = rows(entry, 'expenditure');
    const changes = entryChanges(entry, { ...entry, expenditure: rest });

    expect(changes).toHaveLength(1);
    expect(changes[0]?.before.replaceAll(',', '')).toContain(String(first?.['amount']));
    expect(changes[0]?.after).toBe('');
    expect(changes[0]?.place).toContain(
      `${String(first?.['function'])} ${String(first?.['economic'])}`,
    );
  });

  test('marks of the program are no changes', () => {
    expect(entryChanges(entry, { ...entry, _acknowledged: [{ key: 'a', reason: 'b' }] })).toEqual(
      [],
    );
  });
});

describe('taking one step back', () => {
  test('the last step leads to the state before it', () => {
    fc.assert(
      fc.property(arbitraryEntry, arbitraryEntry, (before, after) => {
        expect(isSameValue(takeBack(before, after, after), before)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('what was done since in other places stays', () => {
    const one = withRow(entry, 0, { amount: '1.00' });
    const now = withRow(one, 2, { amount: '2.00' });
    const taken = takeBack(entry, one, now);

    expect(taken).toEqual(withRow(entry, 2, { amount: '2.00' }));
  });

  test('a row that was added is taken out again, if no other came or went', () => {
    const more = { ...entry, expenditure: [...rows(entry, 'expenditure'), { amount: '5.00' }] };
    const now = withRow(more, 0, { amount: '1.00' });

    expect(takeBack(entry, more, now)).toEqual(withRow(entry, 0, { amount: '1.00' }));
    const moved = { ...now, expenditure: rows(now, 'expenditure').slice(1) };
    expect(takeBack(entry, more, moved)).toBeUndefined();
  });

  test('a place that was changed again is left alone', () => {
    const one = withRow(entry, 0, { amount: '1.00' });
    expect(takeBack(entry, one, withRow(one, 0, { amount: '3.00' }))).toBeUndefined();
  });

  test('another row in the same place is left alone', () => {
    const one = withRow(entry, 0, { amount: '1.00' });
    const other = withRow(one, 0, { amount: '1.00', function: '2069999' });
    expect(takeBack(entry, one, other)).toBeUndefined();
  });
});

describe('reshaping', () => {
  test('the draft becomes the other state, and its patches lead there and back', () => {
    fc.assert(
      fc.property(arbitraryEntry, arbitraryEntry, (one, other) => {
        const [next, patches, inverse] = produceWithPatches({ ...one }, (draft) => {
          reshape(draft, other);
        });

        expect(isSameValue(next, other)).toBe(true);
        expect(isSameValue(applyPatches({ ...one }, patches), other)).toBe(true);
        expect(isSameValue(applyPatches({ ...other }, inverse), one)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('what is equal is not touched', () => {
    const [, patches] = produceWithPatches({ ...entry }, (draft) => {
      reshape(draft, withRow(entry, 3, { amount: '7.00' }));
    });
    expect(patches).toHaveLength(1);
  });
});
