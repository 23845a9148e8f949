import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptBackups } from '../../electron/backup/index.ts';

const NOW = new Date(2026, 10, 21, 12);
const times = fc.uniqueArray(
  fc.date({ min: new Date(2019, 0, 1), max: NOW, noInvalidDate: true }),
  { selector: (time) => time.getTime(), maxLength: 80 },
);

const sameDay = (a: Date, b: Date): boolean => a.toDateString() === b.toDateString();

test('the last ten, the last of each of thirty days and the last of each year stay', () => {
  fc.assert(
    fc.property(times, (all) => {
      const kept = keptBackups(all, NOW);
      const byAge = all.toSorted((a, b) => b.getTime() - a.getTime());
      for (const time of byAge.slice(0, 10)) expect(kept.has(time)).toBe(true);
      for (const time of all) {
        const isRecent = NOW.getTime() - time.getTime() < 30 * 86_400_000;
        const group = isRecent
          ? [...kept].filter((one) => sameDay(one, time))
          : [...kept].filter((one) => one.getFullYear() === time.getFullYear());
        expect(group.length).toBeGreaterThan(0);
      }
    }),
  );
});

test('old days are thinned out', () => {
  const daily = Array.from({ length: 400 }, (_, day) => new Date(NOW.getTime() - day * 86_400_000));
  const kept = keptBackups(daily, NOW);

  expect(kept.size).toBeLessThanOrEqual(30 + 3);
  expect(kept.size).toBeGreaterThanOrEqual(30);
});

test('a clock that was set back removes nothing new', () => {
  const future = Array.from({ length: 9 }, (_, index) => new Date(2030, 0, index + 1));
  const kept = keptBackups(future, NOW);

  expect(kept.size).toBe(9);
});
