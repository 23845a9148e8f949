import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { reviewText } from '../../shared/review/text/index.ts';
import { documentOf } from './text-support.ts';

/** Whole 分 as an amount of 元 or, rounded to no more than it holds, of 万元 with two decimals. */
interface Unit {
  readonly name: '元' | '万元';
  /** Decimals of a whole number of the smallest pieces. */
  readonly decimals: number;
  readonly thousands: boolean;
}

const units = fc.constantFrom<Unit>(
  { name: '元', decimals: 2, thousands: true },
  { name: '元', decimals: 2, thousands: false },
  { name: '万元', decimals: 2, thousands: false },
  { name: '万元', decimals: 0, thousands: true },
);

function written(value: number, { name, decimals, thousands }: Unit): string {
  const text = (value / 10 ** decimals).toFixed(decimals);
  return (thousands ? text.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : text) + name;
}

/** Half up, from exact integers. */
function percent(part: number, base: number, decimals: number): string {
  const scaled =
    (2n * BigInt(part) * 100n * 10n ** BigInt(decimals) + BigInt(base)) / (2n * BigInt(base));
  const digits = scaled.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

interface Facts {
  readonly now: number;
  readonly prior: number;
  readonly unit: Unit;
  readonly decimals: number;
}

const facts = fc
  .record({
    now: fc.integer({ min: 2_000, max: 90_000_000 }),
    prior: fc.integer({ min: 2_000, max: 90_000_000 }),
    unit: units,
    decimals: fc.integer({ min: 0, max: 2 }),
  })
  .filter(({ now, prior }) => now !== prior);

const WORDINGS: readonly ((words: Words) => string)[] = [
  (w) =>
    `2023年拨款${w.now}，比2022年预算数${w.prior}${w.up}${w.change}，${w.rise}${w.rate}%，主要原因是调整。`,
  (w) =>
    `2023年收入共计${w.now}，与2022年${w.prior}相比${w.up}了${w.change}，收入总计${w.rise}${w.rate}%。主要变动原因是政策变化。`,
  (w) =>
    `2022年预算数为${w.prior}，2023年预算数为${w.now}，${w.up}${w.change}，${w.rise}${w.rate}％，主要是调整。`,
  (w) =>
    `2023 年预算数为 ${w.now}，较上年 ${w.prior} ${w.up} ${w.change}，${w.rise} ${w.rate} %。原因：调整。`,
  (w) =>
    `2023年支出${w.now}。与2022年支出${w.prior}相比，支出${w.up}${w.change}，${w.rise}${w.rate}%，主要原因是调整。`,
];

interface Words {
  readonly now: string;
  readonly prior: string;
  readonly change: string;
  readonly rate: string;
  readonly up: string;
  readonly rise: string;
}

function wordsOf({ now, prior, unit, decimals }: Facts): Words {
  const size = Math.abs(now - prior);
  return {
    now: written(now, unit),
    prior: written(prior, unit),
    change: written(size, unit),
    rate: percent(size, prior, decimals),
    up: now > prior ? '增加' : '减少',
    rise: now > prior ? '增长' : '下降',
  };
}

function loud(line: string): string[] {
  const { findings } = reviewText(documentOf([line]));
  return findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
}

describe('comparisons', () => {
  const wording = fc.constantFrom(...WORDINGS);

  it('are silent where the figures agree', () => {
    fc.assert(
      fc.property(facts, wording, (given, sentence) => {
        expect(loud(sentence(wordsOf(given)))).toEqual([]);
      }),
    );
  });

  it('report a change that is off', () => {
    const off = fc.integer({ min: 3, max: 1_000_000 });
    fc.assert(
      fc.property(facts, wording, off, (given, sentence, by) => {
        const size = Math.abs(given.now - given.prior) + by;
        const words = { ...wordsOf(given), change: written(size, given.unit) };
        expect(loud(sentence(words))).toContain('TXT-CHANGE');
      }),
    );
  });

  it('report the opposite word', () => {
    fc.assert(
      fc.property(facts, wording, (given, sentence) => {
        const words = wordsOf(given);
        const [up, rise] = words.up === '增加' ? ['减少', '下降'] : ['增加', '增长'];
        expect(loud(sentence({ ...words, up, rise }))).toContain('TXT-CHANGE');
      }),
    );
  });

  it('report a rate that is off by more than its last decimal', () => {
    fc.assert(
      fc.property(facts, wording, fc.integer({ min: 3, max: 500 }), (given, sentence, by) => {
        fc.pre(given.prior > 200_000);
        const words = wordsOf(given);
        const rate = (Number(words.rate) + by).toFixed(given.decimals);
        expect(loud(sentence({ ...words, rate }))).toContain('TXT-GROWTH');
      }),
    );
  });
});

describe('shares', () => {
  const parts = fc.array(fc.integer({ min: 1_000, max: 9_000_000 }), {
    minLength: 2,
    maxLength: 6,
  });
  const NAMES = ['甲类', '乙类', '丙类', '丁类', '戊类', '己类'];

  function sentence(
    values: readonly number[],
    unit: Unit,
    total: number,
    rates: readonly string[],
  ) {
    const list = values.map(
      (value, index) => `${NAMES[index]}${written(value, unit)}，占${rates[index]}%`,
    );
    return `2023年总预算${written(total, unit)}，其中：${list.join('；')}。`;
  }

  it('are silent where they agree, whatever the rounding adds up to', () => {
    fc.assert(
      fc.property(parts, units, fc.integer({ min: 0, max: 2 }), (values, unit, decimals) => {
        const total = values.reduce((sum, value) => sum + value, 0);
        const rates = values.map((value) => percent(value, total, decimals));
        expect(loud(sentence(values, unit, total, rates))).toEqual([]);
      }),
    );
  });

  it('report a share that is off', () => {
    fc.assert(
      fc.property(parts, units, fc.integer({ min: 2, max: 40 }), (values, unit, by) => {
        const total = values.reduce((sum, value) => sum + value, 0);
        const rates = values.map((value) => percent(value, total, 1));
        const wrong = [(Number(rates[0]) + by).toFixed(1), ...rates.slice(1)];
        expect(loud(sentence(values, unit, total, wrong))).toContain('TXT-SHARE');
      }),
    );
  });

  it('report parts that exceed their whole', () => {
    fc.assert(
      fc.property(parts, units, fc.integer({ min: 20, max: 900 }), (values, unit, less) => {
        const total = values.reduce((sum, value) => sum + value, 0) - less;
        const rates = values.map((value) => percent(value, total, 0));
        expect(loud(sentence(values, unit, total, rates))).toContain('TXT-PARTS');
      }),
    );
  });
});
