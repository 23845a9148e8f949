import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Entry,
  entryOf,
  fieldInfo,
  isRecord,
  parsePath,
  pathText,
  readEntry,
  valueAt,
} from '../../shared/entry/index.ts';
import { writeYearData } from '../../shared/facts/index.ts';
import { listSamples, readSample } from '../../electron/services/samples.ts';
import { arbitraryYearDataFile, validYearData } from '../support/arbitrary-year-data.ts';
import { must } from '../support/samples.ts';

async function sample(id: string): Promise<Entry> {
  return entryOf(must(await readSample(id)));
}

const sampleIds = await listSamples();
const base = await sample('yubei-2024');
const rows = base['expenditure'] as readonly Record<string, unknown>[];

describe('an entry that is complete', () => {
  test.each(sampleIds)('%s is read without loss', async (id) => {
    const { data, problems } = readEntry(await sample(id));

    expect(problems).toEqual([]);
    expect(readEntry(entryOf(data)).data).toEqual(data);
  });

  test.each(['budget', 'finalAccounts'] as const)('any valid %s comes back as typed', (kind) => {
    fc.assert(
      fc.property(arbitraryYearDataFile(kind), (file) => {
        const data = validYearData(file);
        const read = readEntry(entryOf(data));
        expect(read.problems).toEqual([]);
        expect(read.data).toEqual(data);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an entry that is half done', () => {
  test('blank rows count for nothing and are no mistake', () => {
    const read = readEntry({ ...base, expenditure: [{}, { note: ' ' }, ...rows] });

    expect(read.problems).toEqual([]);
    expect(read.data.expenditure).toHaveLength(rows.length);
    expect(read.entryPath(['expenditure', 0, 'amount'])).toEqual(['expenditure', 2, 'amount']);
    expect(read.factPath(['expenditure', 2])).toEqual(['expenditure', 0]);
    expect(read.factPath(['expenditure', 1])).toBeUndefined();
  });

  test('rows at the end that are left out stand nowhere in the facts', () => {
    const half = [{ function: '2060702', amount: '5' }, {}];
    const read = readEntry({ ...base, expenditure: [...rows, ...half] });

    expect(read.factPath(['expenditure', rows.length - 1])).toEqual([
      'expenditure',
      rows.length - 1,
    ]);
    expect(read.factPath(['expenditure', rows.length, 'amount'])).toBeUndefined();
    expect(read.factPath(['expenditure', rows.length + 1])).toBeUndefined();
  });

  test('a row without what it must have is left out and says so in the words of the form', () => {
    const read = readEntry({ ...base, expenditure: [{ function: '2060702' }, ...rows] });

    expect(read.data.expenditure).toHaveLength(rows.length);
    expect(read.problems.map(({ path }) => pathText(path))).toEqual([
      'expenditure[0].nature',
      'expenditure[0].source',
    ]);
    expect(read.problems[0]?.message).toBe('支出明细“2060702” › 支出性质：还没有填。');
  });

  test('nonsense in an optional field leaves the rest of the record in the facts', () => {
    const department = { ...(base['department'] as object), level: 'galaxy' };
    const read = readEntry({ ...base, department });

    expect(read.data.department.level).toBeUndefined();
    expect(read.data.department.name).not.toBe('');
    expect(read.problems.map(({ path }) => pathText(path))).toEqual(['department.level']);
  });

  test('an amount that is none keeps the row out and names the field', () => {
    const wrong = [{ ...rows[0], amount: '一千' }, ...rows.slice(1)];
    const read = readEntry({ ...base, expenditure: wrong });

    expect(read.data.expenditure).toHaveLength(rows.length - 1);
    expect(read.problems.map(({ path }) => pathText(path))).toEqual(['expenditure[0].amount']);
    expect(read.problems[0]?.message).toContain('看不懂这个金额');
  });

  test('what is no choice, no number and no yes or no is told in the words of the form', () => {
    const wrong = [
      { units: [{ code: '001', name: '本级', nature: '乱写' }] },
      { staffing: [{ unit: '001', category: '乱写', quota: '若干' }] },
      { income: [{ source: '乱写', function: '2060701', amount: '1.00' }] },
      { projects: [{ code: 'p1', name: '科普', isKey: '也许' }] },
    ];
    const problems = wrong.flatMap((part) => readEntry({ ...base, ...part }).problems);
    const messages = problems.map(({ message }) => message).join('\n');
    expect(messages).toContain('一般公共预算');
    expect(messages).toContain('请只写数字');
    expect(messages).toContain('只能是“是”或“否”');
    expect(messages).not.toMatch(/[A-Za-z]{4,}/);
  });

  test('rows that refer to a project which goes are left out too', () => {
    const projects = [{ code: 'p1', name: '甲', unit: 'nobody' }];
    const line = { ...rows[0], nature: 'project', project: 'p1' };
    const read = readEntry({ ...base, projects, expenditure: [line, ...rows] });

    expect(read.data.projects).toEqual([]);
    expect(read.data.expenditure?.some(({ project }) => project === 'p1')).toBe(false);
    expect(read.problems.some(({ path }) => path[0] === 'projects')).toBe(true);
    expect(read.problems.some(({ path }) => pathText(path) === 'expenditure[0].project')).toBe(
      true,
    );
  });

  test('a year with nothing but its key can be shown', () => {
    const read = readEntry({ kind: 'budget', year: 2024 });

    expect(read.data.units).toHaveLength(1);
    expect(read.data.department.name).toBe('（部门名称未填）');
  });

  test('whatever is typed anywhere, reading never fails and paths lead back', () => {
    const junk = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom('１２', '=1+', '__proto__', '2060702', '-1.005'),
    );
    const field = fc.constantFrom(
      'function',
      'amount',
      'nature',
      'project',
      'unit',
      'note',
      'timing',
    );
    const edit = fc.record({ row: fc.nat(60), field, value: junk });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        const changed = rows.map((row) => ({ ...row }));
        for (const { row, field: name, value } of edits) {
          const target = changed[row % changed.length];
          if (target) target[name] = value;
        }
        const entry = { ...base, expenditure: changed };
        const read = readEntry(entry);
        const written = writeYearData(read.data);
        (written.expenditure ?? []).forEach((line, index) => {
          const path = read.entryPath(['expenditure', index]);
          expect(read.factPath(path)).toEqual(['expenditure', index]);
          expect(valueAt(entry, [...path, 'function'])).toBe(line.function);
        });
      }),
      { numRuns: 100 },
    );
  });
});

test('“不适用” is understood where a figure may be without meaning, and nowhere else', () => {
  const entry = {
    kind: 'budget',
    year: 2024,
    assets: [{ kind: 'land', value: '不适用' }],
    receptionItems: [{ name: '调研', amount: '不适用' }],
  };
  const read = readEntry(entry);
  expect(read.data.assets).toEqual([{ kind: 'land', value: null }]);
  expect(read.problems.map(({ path }) => pathText(path))).toContain('receptionItems[0].amount');
});

describe('paths', () => {
  test('are written and read back', () => {
    const key = fc.oneof(fc.stringMatching(/^[a-zA-Z]+$/), fc.nat(1000));
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 6 }), (keys) => {
        const path = ['year', ...keys];
        expect(parsePath(pathText(path))).toEqual(path);
      }),
    );
  });
});

describe('fields', () => {
  test('know their kind, their words and their choices', () => {
    expect(fieldInfo(['expenditure', 3, 'amount'])?.kind).toBe('amount');
    expect(fieldInfo(['expenditure', 3, 'function'])?.kind).toBe('code');
    expect(fieldInfo(['department', 'duties'])?.kind).toBe('longText');
    expect(fieldInfo(['assetsAsOf'])?.kind).toBe('day');
    expect(fieldInfo(['staffing', 0, 'quota'])?.kind).toBe('number');
    expect(fieldInfo(['units', 0, 'nature'])?.choices[0]).toEqual({
      value: 'administrative',
      label: '行政单位',
    });
    expect(fieldInfo(['nothing', 'here'])).toBeUndefined();
  });
});

describe('an entry that is edited', () => {
  test.each(sampleIds)(
    '%s is read the same, edit after edit, as when it is read anew',
    async (id) => {
      let entry = await sample(id);
      const lines = entry['expenditure'];
      if (!Array.isArray(lines)) throw new Error('no expenditure');
      for (const index of [0, 3, 1]) {
        const changed: unknown[] = lines.map((line: unknown, at) =>
          at === index ? { ...(line as object), amount: `${index}7.${index}1` } : line,
        );
        entry = { ...entry, expenditure: index === 1 ? changed.slice(0, -1) : changed };
        const anew = readEntry(structuredClone(entry));

        expect(readEntry(entry).data).toEqual(anew.data);
        expect(readEntry(entry).problems).toEqual(anew.problems);
      }
    },
  );
});

test.each([7, null, '上\n下', '长'.repeat(301), '\u0000'])(
  'a department’s name that is none (%j) is reported, and the rest is read',
  (name) => {
    const { department } = base;
    const code = isRecord(department) ? department['code'] : undefined;
    const { data, problems } = readEntry({ ...base, department: { code, name } });

    expect(problems.map(({ path }) => path)).toEqual([['department', 'name']]);
    expect(data.department).toMatchObject({ code, name: '（部门名称未填）' });
    expect(data.expenditure).toEqual(readEntry(base).data.expenditure);
  },
);
