import { expect, test } from 'vitest';
import { gatherRemarks } from '../../shared/checks/gather.ts';
import type { Finding } from '../../shared/findings/index.ts';

function remark(index: number): Finding {
  const where = `表${index}`;
  return { code: 'ROUNDING', severity: 'info', where, message: `尾差在${where}`, key: where };
}

test('many remarks of a rule stand under the first one, and each is said once', () => {
  const [all, ...more] = gatherRemarks(
    [1, 2, 3, 4, 5].map(remark),
    new Map([['ROUNDING', '尾差']]),
  );
  expect(more).toEqual([]);
  expect(all?.message).toBe('同类的共有 5 处（尾差），第一处：尾差在表1');
  expect(all?.related?.map(({ message }) => message)).toEqual(
    [2, 3, 4, 5].map((n) => `尾差在表${n}`),
  );
});

test('a few stand by themselves', () => {
  const few = [1, 2, 3, 4].map(remark);
  expect(gatherRemarks(few, new Map())).toEqual(few);
});
