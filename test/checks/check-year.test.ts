import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadPack } from '../../electron/services/pack-files.ts';
import { readSample } from '../../electron/services/samples.ts';
import { checkRules } from '../../shared/checks/index.ts';
import { type YearDataFile, writeYearData } from '../../shared/facts/index.ts';
import { arbitraryYearDataFile, validYearData } from '../support/arbitrary-year-data.ts';
import { must } from '../support/samples.ts';
import { CHANGES, type Change, at } from './contradictions.ts';
import { FINAL_CHANGES } from './final-contradictions.ts';
import { budgetPack, cleanBudget, finalPack, flat, of, reviewFile, reviewOf } from './support.ts';

test('facts that contradict nothing give no finding', () => {
  const review = reviewFile(cleanBudget());
  expect(flat(review).map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  expect(review.passed).toBeGreaterThan(100);
});

test.each(CHANGES)('%s sees its contradiction at %s', (code, fact, change) => {
  const file = cleanBudget();
  change(file);
  const found = of(reviewFile(file), code);
  expect(found.map((finding) => finding.fact)).toContain(fact);
  for (const { message, where, key } of found) {
    expect(message).toMatch(/。$|[^。]”$/);
    expect(where).not.toBe('');
    expect(key).toMatch(new RegExp(`^${code}:`));
  }
});

test.each(FINAL_CHANGES)('%s sees its contradiction in final accounts', async (code, change) => {
  const data = must(await readSample('chaotian-2021'));
  const before = of(reviewOf(data, finalPack), code).map(({ key }) => key);
  const file = structuredClone(writeYearData(data));
  change(file);
  const after = of(reviewFile(file, finalPack), code).map(({ key }) => key);
  expect(after.filter((key) => !before.includes(key))).not.toEqual([]);
});

test('a reason is asked for with the money of the year before named', () => {
  const file = cleanBudget();
  const carried = {
    ...at(file.expenditure, 0),
    timing: 'carriedForward' as const,
    amount: '900000.00',
  };
  const now = { ...file, expenditure: [...(file.expenditure ?? []), carried] };
  const messages = of(reviewFile(now), 'PRIOR-REASON').map(({ message }) => message);
  expect(messages.join('')).toContain('（含上年结转 900,000.00 元）');
});

test('reasons of final accounts are asked for where the figures differ from the budget they name', async () => {
  const file = structuredClone(writeYearData(must(await readSample('chaotian-2021'))));
  const lines = (file.expenditure ?? []).filter((line) => Number(line.actual) > 0);
  const line = at(lines, 0);
  const about = `reasons.function:${line.function}`;
  const year = { ...file, reasons: [] };
  const asked = (): string[] =>
    of(reviewFile(year, finalPack), 'PRIOR-REASON').flatMap(({ fact, message }) =>
      fact === about ? [message] : [],
    );
  // Their sentences say nothing of the prior year, whatever it was.
  const before = { function: at(lines, 0).function, source: 'generalPublicBudget' as const };
  year.prior = { ...year.prior, expenditure: [{ ...before, amount: '10000.00' }] };
  expect(asked()).toEqual([]);
  line.adjustedBudget = '9000000.00';
  expect(asked()).toEqual([expect.stringContaining('比预算少')]);
});

test.each(['income', 'expenditure'] as const)('without any %s nothing can be disclosed', (list) => {
  const file = { ...cleanBudget(), [list]: undefined };
  const found = of(reviewFile(file), 'NEED-PROFILE');
  expect(found.map(({ fact, severity }) => ({ fact, severity }))).toEqual([
    { fact: list, severity: 'error' },
  ]);
});

test('“三公”, procurement and assets are entered, or said not to be there', () => {
  const none = {
    threePublic: undefined,
    procurement: undefined,
    assets: undefined,
    vehicles: undefined,
  };
  const found = of(reviewFile({ ...cleanBudget(), ...none }), 'NEED-TOPIC');
  expect(found.map(({ fact }) => fact)).toEqual(['threePublic', 'procurement', 'assets']);
  expect(found[0]?.message).toContain('勾选“本年没有‘三公’经费”');
  const said = {
    ...cleanBudget(),
    ...none,
    notApplicable: ['threePublic', 'procurement', 'assets'],
  };
  expect(of(reviewFile(said), 'NEED-TOPIC')).toEqual([]);
});

test('a project of which only the budget is known has its expenditure', async () => {
  const data = must(await readSample('chaotian-2021'));
  const file = structuredClone(writeYearData(data));
  const [project] = file.projects ?? [];
  for (const line of file.expenditure ?? []) {
    if (line.project === project?.code) delete line.actual;
  }
  expect(of(reviewFile(file, finalPack), 'TIE-PROJECT')).toEqual([]);
  const none = { ...file, projects: [...(file.projects ?? []), { code: 'x', name: '新项目' }] };
  expect(of(reviewFile(none, finalPack), 'TIE-PROJECT')).toHaveLength(1);
});

test('a report of which nothing is written is asked for once, one that was begun by what it lacks', () => {
  const texts = ['概况', '结论'].map((part, index) => ({
    id: `part${index}`,
    title: `自评报告：${part}`,
  }));
  const pack = { ...budgetPack, texts };
  const file = { ...cleanBudget(), texts: [] };
  const found = (given: { id: string; text: string }[]): string[] =>
    of(reviewFile({ ...file, texts: given }, pack), 'NEED-TEXT').map(({ where }) => where);
  expect(found([])).toEqual(['文字说明 › 自评报告']);
  expect(found([{ id: 'part0', text: '本单位……' }])).toEqual(['文字说明 › 自评报告：结论']);
});

test('a project that lacks its self-evaluation is led to', async () => {
  const file = structuredClone(writeYearData(must(await readSample('chaotian-2021'))));
  delete at(file.projects, 1).selfEvaluation;
  delete at(file.projects, 1).isSelfEvaluated;
  const found = of(reviewFile(file, finalPack), 'SELF-EVALUATION-COVER');
  expect(found.map(({ fact }) => fact)).toEqual(['projects[1].isSelfEvaluated']);
});

test('every rule is seen to fire in one of the tests', () => {
  const tried = new Set([...CHANGES, ...FINAL_CHANGES].map(([code]) => code));
  const elsewhere = new Set(['EMPTY-NOTE', 'NEED-TEXT', 'NEED-TOPIC', 'ROUNDING']);
  const codes = checkRules().map(({ code }) => code);
  expect(codes.filter((code) => !tried.has(code) && !elsewhere.has(code))).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
});

describe('laws', () => {
  test('any change of any expenditure is an imbalance of just that much', () => {
    const lines = cleanBudget().expenditure ?? [];
    fc.assert(
      fc.property(
        fc.nat({ max: lines.length - 1 }),
        fc.integer({ min: -100_000, max: 100_000 }).filter((change) => change !== 0),
        (index, change) => {
          const file = cleanBudget();
          const line = at(file.expenditure, index);
          line.amount = (Number(line.amount) + change).toFixed(2);
          const [finding] = of(reviewFile(file), 'TIE-BALANCE');
          const shown = Math.abs(change).toLocaleString('en-US', { minimumFractionDigits: 2 });
          expect(finding?.message).toContain(`相差 ${shown} 元`);
          expect((finding?.related ?? []).map(({ code }) => code)).toEqual([
            'TIE-BALANCE-SOURCE',
            'TIE-BALANCE-UNIT',
            'TIE-BALANCE-FUNCTION',
          ]);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('any valid facts are checked without failing; keys tell findings apart and stay', () => {
    fc.assert(
      fc.property(arbitraryYearDataFile('budget'), (file) => {
        const data = validYearData(file);
        const review = reviewOf(data);
        const keys = flat(review).map(({ key }) => key);
        expect(keys).not.toContain(undefined);
        expect(flat(reviewOf(data)).map(({ key }) => key)).toEqual(keys);
        const ran = new Set(flat(review).map(({ code }) => code));
        for (const { code } of review.notRun) expect(ran).not.toContain(code);
      }),
      { numRuns: 25 },
    );
  });

  test('the order of lines does not change what is found', () => {
    const file = cleanBudget();
    at(file.threePublic, 3).amount = '4000.00';
    const turned = { ...file, expenditure: file.expenditure?.toReversed() };
    const codes = (one: YearDataFile) =>
      flat(reviewFile(one))
        .map(({ code }) => code)
        .toSorted();
    expect(codes(turned)).toEqual(codes(file));
  });
});

/** A copy of plain data with one value set; undefined removes it. */
function withValue(root: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(root)) {
    return root.map((each: unknown, index) =>
      String(index) === key ? withValue(each, rest, value) : each,
    );
  }
  const entries = Object.entries(root ?? {});
  const own = entries.filter(([name]) => name !== key);
  const before: unknown = entries.find(([name]) => name === key)?.[1];
  const after = withValue(before, rest, value);
  return Object.fromEntries(after === undefined ? own : [...own, [key, after]]);
}

const FIXED = new Set(['CATEGORY-ECONOMIC', 'NOT-APPLICABLE', 'WORD-OUTDATED']);
const FIXABLE: readonly (readonly [string, Change])[] = [
  ...CHANGES.flatMap(([code, , change]) => (FIXED.has(code) ? [[code, change] as const] : [])),
  [
    'WORD-REPEATED',
    (file) => {
      file.department.duties = '开展科普活动科普活动，普及科学。';
    },
  ],
];

test.each(FIXABLE)('a fix of %s that is accepted ends its finding', (code, change) => {
  const file = cleanBudget();
  change(file);
  const [finding] = of(reviewFile(file), code);
  const changes = finding?.fix?.changes ?? [];
  expect(changes).not.toEqual([]);
  const fixed = changes.reduce<unknown>(
    (raw, { fact, value }) => withValue(raw, fact.match(/\w+/g) ?? [], value),
    file,
  );
  expect(of(reviewOf(validYearData(fixed)), code)).toEqual([]);
});

test('what could not be compared is named with its reason and never counted as passed', () => {
  const empty: YearDataFile = {
    format: 'budget-disclosure/year-data',
    version: 1,
    kind: 'budget',
    year: 2024,
    department: { code: '001', name: '青山区科学技术协会' },
    units: [{ code: '001', name: '青山区科学技术协会', nature: 'administrative' }],
  };
  const review = reviewFile(empty);
  const missed = review.notRun.map(({ code }) => code);
  expect(missed).toContain('TIE-BALANCE');
  expect(missed).toContain('INDICATOR-WEIGHTS');
  expect(review.notRun.every(({ reason }) => reason !== '')).toBe(true);
});

describe('samples', () => {
  test.each(['chenghua-2023', 'shenzhen-2022', 'yubei-2024', 'zhangjiakou-2023', 'chaotian-2021'])(
    '%s has nothing that must be mended',
    async (id) => {
      const review = reviewOf(must(await readSample(id)), must(await loadPack(id)));
      expect(review.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(review.passed).toBeGreaterThan(500);
    },
  );
});
