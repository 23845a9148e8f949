import { expect, test } from 'vitest';
import { filteredYears, rowsOf } from '../../renderer/batch/chosen-years.ts';
import { type BatchState, runBatch } from '../../renderer/batch/run-batch.ts';
import type { YearRow } from '../../shared/api/index.ts';

function row(
  department: string,
  year: number,
  kind: 'budget' | 'finalAccounts' = 'budget',
): YearRow {
  return {
    key: { department, year, kind },
    name: `部门${department}`,
    template: null,
    state: 'draft',
    revision: 0,
    savedAt: '2026-01-01T00:00:00.000Z',
  };
}

const YEARS = [row('A1', 2025), row('A1', 2026), row('B2', 2026), row('B2', 2026, 'finalAccounts')];
const DONE = { files: [], check: undefined, problems: [] };

test('years are chosen by year, kind and words', () => {
  const all = { year: undefined, kind: undefined, words: '' };
  expect(filteredYears(YEARS, all)).toEqual(YEARS);
  expect(filteredYears(YEARS, { ...all, year: 2026 })).toHaveLength(3);
  expect(filteredYears(YEARS, { ...all, kind: 'finalAccounts' })).toEqual([YEARS[3]]);
  expect(filteredYears(YEARS, { ...all, words: ' b2 ' })).toHaveLength(2);
  expect(rowsOf(YEARS, new Set(['B2/2026/budget', 'A1/2025/budget', 'gone/2026/budget']))).toEqual([
    YEARS[0],
    YEARS[2],
  ]);
});

test('a batch goes on after a failure and says how far it is', async () => {
  const states: BatchState[] = [];
  await runBatch(
    'check',
    YEARS,
    async ({ key }) => ({ ...DONE, problems: key.year === 2025 ? ['没有选模板'] : [] }),
    new AbortController().signal,
    (state) => states.push(state),
  );
  expect(states.map(({ current, outcomes }) => [current?.key.year, outcomes.length])).toEqual([
    [2025, 0],
    [2026, 1],
    [2026, 2],
    [2026, 3],
    [undefined, 4],
  ]);
  expect(states.at(-1)).toMatchObject({ total: 4, isCancelled: false });
  expect(states.at(-1)?.outcomes.map(({ problems }) => problems.length)).toEqual([1, 0, 0, 0]);
});

test('a stopped batch ends after the year at work and keeps what is done', async () => {
  const controller = new AbortController();
  const states: BatchState[] = [];
  await runBatch(
    'export',
    YEARS,
    async ({ key }) => {
      if (key.department === 'A1' && key.year === 2026) controller.abort();
      return DONE;
    },
    controller.signal,
    (state) => states.push(state),
  );
  expect(states.at(-1)).toMatchObject({ current: undefined, isCancelled: true });
  expect(states.at(-1)?.outcomes).toHaveLength(2);
});
