import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { stepsFrom } from '../../renderer/history/history-steps.ts';
import { goingOnTitle } from '../../renderer/state/step-titles.ts';
import type { CommitRow } from '../../shared/api/index.ts';
import { openClient } from '../support/api-client.ts';
import { must } from '../support/must.ts';

const PATH = ['expenditure', 0, 'amount'];

const TITLE = '填写第 1 行';

/** Commits that set one amount after another, newest first. */
function commits(
  values: readonly string[],
  titleOf: (index: number) => string = () => TITLE,
): CommitRow[] {
  return values
    .slice(1)
    .map((value, index) => ({
      revision: index + 1,
      at: new Date(1_700_000_000_000 + index * 1000).toISOString(),
      title: titleOf(index),
      patches: [{ op: 'replace' as const, path: PATH, value }],
      inverse: [{ op: 'replace' as const, path: PATH, value: values[index] ?? '' }],
    }))
    .toReversed();
}

const now = (amount: string) => ({ expenditure: [{ nature: 'basic', amount }] });

/** Commits of one typing, newest first, as they are saved at its pauses. */
function typing(values: readonly string[]): CommitRow[] {
  return commits(values, (index) => (index === 0 ? TITLE : goingOnTitle(TITLE)));
}

describe('the steps of the history', () => {
  it('join what was typed into one field and saved at its pauses', () => {
    const steps = stepsFrom(now('5000'), typing(['7', '5', '50', '500', '5000']));
    expect(steps.length).toBe(1);
    expect(steps[0]?.changes).toMatchObject([{ before: '7', after: '5,000' }]);
    expect(steps[0]).toMatchObject({
      commit: { revision: 4 },
      first: { revision: 1, title: TITLE },
      before: now('7'),
      after: now('5000'),
    });
  });

  it('tell two amounts from one another that were typed into one cell, however soon', () => {
    const [first, second] = [typing(['7', '5', '50']), typing(['50', '6', '60'])];
    const steps = stepsFrom(now('60'), [...second, ...first]);
    expect(steps.map(({ changes }) => changes)).toMatchObject([
      [{ before: '50', after: '60' }],
      [{ before: '7', after: '50' }],
    ]);
  });

  it('show every state on the way, whatever was joined', () => {
    const steps = stepsFrom(now('9'), commits(['7', '8', '9']));
    expect(steps.map(({ before }) => before)).toEqual([now('8'), now('7')]);
  });
});

/** A year that is open in a window's state, over a real library. */
async function openYear() {
  const client = await openClient();
  const { entry } = must(await client.ask('sample/load', { id: 'yubei-2024' }));
  const opened = must(await client.ask('year/create', { entry }));
  vi.stubGlobal('window', {
    budgetDisclosure: {
      request: async (name: string, body: string) =>
        JSON.stringify(await client.api.request(name, JSON.parse(body))),
    },
  });
  // Node has none; a window's state asks for it.
  vi.stubGlobal('requestIdleCallback', (task: () => void) => setImmediate(task));
  vi.resetModules();
  const year = await import('../../renderer/state/year-store.ts');
  year.showYear(opened);
  return { ...client, opened, year };
}

describe('the history of what was really typed', () => {
  it('has a step for each time a field was left, however often it was saved on the way', async () => {
    const { api, ask, opened, year } = await openYear();
    const type = async (...texts: readonly string[]): Promise<void> => {
      for (const text of texts) {
        const title = '修改“编制人”';
        year.edit(title, (draft) => void (draft['preparedBy'] = text), 'preparedBy');
        await year.flush();
      }
      year.endGroup();
    };
    await type('张', '张三');
    await type('李', '李四');
    await year.flush();
    const { commits: saved } = must(await ask('year/history', { key: opened.key }));
    const steps = stepsFrom(year.useYear.getState().entry, saved);
    expect(steps.map(({ changes }) => changes[0]?.after)).toEqual(['李四', '张三']);
    expect(steps.map(({ first }) => first.title)).toEqual(['修改“编制人”', '修改“编制人”']);
    year.undo();
    expect(year.useYear.getState().entry['preparedBy']).toBe('张三');
    await year.flush();
    api.close();
  });

  it('has what is typed without a pause, before there is one', async () => {
    const { api, ask, opened, year } = await openYear();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    onTestFinished(() => void vi.useRealTimers());
    for (let count = 1; count <= 20; count += 1) {
      year.edit('修改“备注”', (draft) => void (draft['preparedBy'] = '字'.repeat(count)), 'notes');
      await vi.advanceTimersByTimeAsync(100);
    }
    const { commits: saved } = must(await ask('year/history', { key: opened.key }));
    expect(saved.length).toBeGreaterThan(0);
    await year.flush();
    api.close();
  });
});
