import { describe, expect, it } from 'vitest';
import { stepsFrom } from '../../renderer/history/history-steps.ts';
import type { CommitRow } from '../../shared/api/index.ts';

const PATH = ['expenditure', 0, 'amount'];

/** Commits that set one amount after another, newest first; each `seconds` after the one before. */
function typing(
  values: readonly string[],
  { seconds = 1, title = '填写第 1 行' }: { seconds?: number; title?: string } = {},
): CommitRow[] {
  return values
    .slice(1)
    .map((value, index) => ({
      revision: index + 1,
      at: new Date(1_700_000_000_000 + index * seconds * 1000).toISOString(),
      title,
      patches: [{ op: 'replace' as const, path: PATH, value }],
      inverse: [{ op: 'replace' as const, path: PATH, value: values[index] ?? '' }],
    }))
    .toReversed();
}

const now = (amount: string) => ({ expenditure: [{ nature: 'basic', amount }] });

describe('the steps of the history', () => {
  it('join what was typed into one field and saved at its pauses', () => {
    const steps = stepsFrom(now('5000'), typing(['7', '5', '50', '500', '5000']));
    expect(steps.length).toBe(1);
    expect(steps[0]?.changes).toMatchObject([{ before: '7', after: '5,000' }]);
    expect(steps[0]).toMatchObject({
      commit: { revision: 4 },
      first: { revision: 1 },
      before: now('7'),
      after: now('5000'),
    });
  });

  it('stay apart after a longer pause, and under other words', () => {
    expect(stepsFrom(now('50'), typing(['7', '5', '50'], { seconds: 60 })).length).toBe(2);
    const [newest, ...others] = typing(['7', '5', '50']);
    const renamed = newest ? [{ ...newest, title: '粘贴 1 行' }, ...others] : [];
    expect(stepsFrom(now('50'), renamed).length).toBe(2);
  });

  it('show every state on the way, whatever was joined', () => {
    const steps = stepsFrom(now('9'), [...typing(['7', '8', '9'], { seconds: 60 })]);
    expect(steps.map(({ before }) => before)).toEqual([now('8'), now('7')]);
  });
});
