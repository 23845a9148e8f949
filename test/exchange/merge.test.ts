import { describe, expect, it } from 'vitest';
import { type Entry, isRecord } from '../../shared/entry/index.ts';
import {
  UNIT_BOOKS,
  mergePart,
  partDifferences,
  unitProgress,
} from '../../shared/exchange/index.ts';
import { DEPARTMENT } from './department.ts';
import { arrivalOf, factsOf, sentBy, sha256, take } from './support.ts';

function onlyUnit(code: string, more: Entry = {}): Entry {
  const units = DEPARTMENT.units.filter((unit) => unit.code === code);
  return {
    ...DEPARTMENT,
    units,
    income: [],
    expenditure: [],
    projects: [],
    procurement: [],
    mainUses: [],
    ...more,
  };
}

function line(unit: string, project: string, amount: string): Entry {
  return {
    unit,
    function: '2060705',
    nature: 'project',
    project,
    source: 'generalPublicBudget',
    amount,
  };
}

function states(entry: Entry): string[] {
  return unitProgress(entry, sha256).map(({ code, state }) => `${code} ${state}`);
}

describe('lists whose rows belong to units', () => {
  it('are these', () => {
    expect(UNIT_BOOKS.map((path) => path.join('.')).toSorted()).toEqual([
      'agencyOperatingFunds',
      'assets',
      'carriedOver',
      'expenditure',
      'income',
      'prior.agencyOperatingFunds',
      'prior.expenditure',
      'prior.income',
      'prior.procurement',
      'prior.threePublic',
      'procurement',
      'projects',
      'staffing',
      'threePublic',
      'vehicles',
    ]);
  });
});

describe('taking in a part', () => {
  const next = {
    ...DEPARTMENT,
    income: DEPARTMENT.income.map((row) => ({ ...row, amount: '777.00' })),
    expenditure: DEPARTMENT.expenditure.slice(0, 3),
    projects: DEPARTMENT.projects.map((row) => ({ ...row, goal: '更新展品 30 件。' })),
    procurement: [],
  };

  it('replaces the rows of its unit in their places, and no others', () => {
    const facts = factsOf(take(DEPARTMENT, sentBy(next, '345002')));
    expect(facts.income?.map(({ amount }) => amount)).toEqual(['1000.00', '777.00', '200.00']);
    expect(facts.expenditure).toEqual(DEPARTMENT.expenditure.slice(0, 3));
    expect(facts.projects?.map(({ goal }) => goal)).toEqual(['更新展品 30 件。', undefined]);
    expect(facts.procurement).toEqual([]);
    expect(facts.units).toEqual(DEPARTMENT.units);
  });

  it('tells what it changes', () => {
    const taken = take(DEPARTMENT, sentBy(next, '345002'));
    expect(partDifferences(DEPARTMENT, taken).first).toMatchObject([
      { what: 'changed', place: '收入明细', before: '金额 300.00', after: '金额 777.00' },
      { what: 'removed', place: '支出明细', after: '' },
      { what: 'changed', place: '项目', before: '绩效目标 更新展品 20 件。' },
      { what: 'removed', place: '政府采购' },
    ]);
  });

  it('marks what it brought, and keeps rows that say the same as they were typed', () => {
    const typed = {
      ...DEPARTMENT,
      income: DEPARTMENT.income.map((row) => ({ ...row, amount: row.amount.replace('.00', '') })),
    };
    expect(take(typed, sentBy(DEPARTMENT, '345002'))['income']).toEqual(typed.income);
    const { income } = take(DEPARTMENT, sentBy(next, '345002'));
    const marks = Array.isArray(income) ? income.filter(isRecord).map((row) => row['_origin']) : [];
    expect(marks).toEqual([undefined, { amount: 'imported' }, undefined]);
  });

  it('gives rows that need not name their unit to it, once', () => {
    const sent = sentBy(DEPARTMENT, '345002');
    const income = sent.data.income?.map(({ unit: _unit, ...row }) => row);
    const bare = { ...sent, data: { ...sent.data, ...(income ? { income } : {}) } };
    const taken = take(DEPARTMENT, bare);
    expect(factsOf(taken).income).toEqual(DEPARTMENT.income);
    expect(take(taken, bare)).toEqual(taken);
  });

  it('registers a new unit', () => {
    const { units, income, expenditure, projects } = DEPARTMENT;
    const without = {
      ...DEPARTMENT,
      units: units.filter(({ code }) => code !== '345002'),
      income: income.filter(({ unit }) => unit !== '345002'),
      expenditure: expenditure.filter(({ unit }) => unit !== '345002'),
      projects: projects.filter(({ unit }) => unit !== '345002'),
      procurement: [],
      mainUses: [],
    };
    const facts = factsOf(take(without, sentBy(DEPARTMENT, '345002')));
    expect(facts.units.map(({ code }) => code)).toEqual(['345001', '345002', '345003']);
    expect(facts.mainUses).toEqual(DEPARTMENT.mainUses);
  });
});

describe('doubles', () => {
  const coming = onlyUnit('345002', {
    projects: [{ code: 'P3', name: '科普大篷车' }],
    expenditure: [line('345002', 'P3', '50.00')],
  });

  it('of project codes are two projects with two codes, unless the clerk says they are one', () => {
    const part = sentBy(coming, '345002');
    const merged = mergePart(DEPARTMENT, arrivalOf(part), {}, sha256);
    expect(merged.doubles).toMatchObject([
      { id: 'projectCode:P3', chosen: 'rename', isDecided: false },
    ]);
    const facts = factsOf(merged.entry);
    expect(facts.projects?.map(({ code, name }) => [code, name])).toEqual([
      ['P3-345002', '科普大篷车'],
      ['P3', '青少年创新大赛'],
    ]);
    expect(facts.expenditure?.map(({ project }) => project)).toEqual([
      undefined,
      'P3-345002',
      'P3',
    ]);

    const shared = factsOf(take(DEPARTMENT, part, { 'projectCode:P3': 'share' }));
    expect(shared.projects?.map(({ code }) => code)).toEqual(['P3']);
    expect(shared.expenditure?.map(({ project }) => project)).toEqual([undefined, 'P3', 'P3']);
  });

  it('of project codes get codes that the unit does not use itself', () => {
    const projects = [
      { code: 'P3', name: '科普大篷车' },
      { code: 'P3-345002', name: '科普讲座' },
    ];
    const part = sentBy(onlyUnit('345002', { projects }), '345002');
    const codes = factsOf(take(DEPARTMENT, part)).projects?.map(({ code }) => code);
    expect(codes?.toSorted()).toEqual(['P3', 'P3-345002', 'P3-345002-2']);
  });

  it('are decided once: the next file of the unit goes the same way', () => {
    const taken = take(DEPARTMENT, sentBy(coming, '345002'), { 'projectCode:P3': 'share' });
    const later = onlyUnit('345002', {
      projects: [{ code: 'P3', name: '科普大篷车' }],
      expenditure: [line('345002', 'P3', '60.00')],
    });
    const again = mergePart(taken, arrivalOf(sentBy(later, '345002')), {}, sha256);
    expect(again.doubles).toMatchObject([{ chosen: 'share', isDecided: true }]);
    expect(factsOf(again.entry).projects?.map(({ code }) => code)).toEqual(['P3']);
  });

  it('of project names stay two projects, or become one', () => {
    const part = sentBy(
      onlyUnit('345002', {
        projects: [{ code: 'X9', name: '青少年创新大赛' }],
        expenditure: [line('345002', 'X9', '50.00')],
      }),
      '345002',
    );
    const both = mergePart(DEPARTMENT, arrivalOf(part), {}, sha256);
    expect(both.doubles.map(({ id }) => id)).toEqual(['projectName:X9']);
    expect(factsOf(both.entry).projects?.map(({ code }) => code)).toEqual(['X9', 'P3']);
    const one = factsOf(take(DEPARTMENT, part, { 'projectName:X9': 'share' }));
    expect(one.projects?.map(({ code }) => code)).toEqual(['P3']);
    expect(one.expenditure?.map(({ project }) => project)).toEqual([undefined, 'P3', 'P3']);
  });

  it('of rows without a unit are asked for', () => {
    const staffing = [{ category: 'institution', actual: 20 }];
    const part = sentBy(onlyUnit('345002', { staffing }), '345002');
    const here = { ...DEPARTMENT, staffing: [{ category: 'institution', actual: 55 }] };
    const merged = mergePart(here, arrivalOf(part), {}, sha256);
    expect(merged.doubles.map(({ id }) => id)).toEqual(['unassigned:staffing']);
    expect(factsOf(merged.entry).staffing).toHaveLength(2);
    const removed = factsOf(take(here, part, { 'unassigned:staffing': 'remove' }));
    expect(removed.staffing).toEqual([{ category: 'institution', actual: 20, unit: '345002' }]);
  });

  it('of classification items keep the department’s wording unless told otherwise', () => {
    const item = { classification: 'function', code: '2060799', name: '其他科普' };
    const part = sentBy(
      onlyUnit('345002', {
        classificationItems: [{ ...item, name: '别的科普' }],
        expenditure: [{ ...line('345002', 'P2', '1.00'), project: undefined, function: '2060799' }],
      }),
      '345002',
    );
    const here = { ...DEPARTMENT, classificationItems: [item] };
    expect(factsOf(take(here, part)).classificationItems).toEqual([item]);
    const choices = { 'item:function:2060799': 'replace' };
    expect(factsOf(take(here, part, choices)).classificationItems?.[0]?.name).toBe('别的科普');
  });
});

describe('counts without a unit', () => {
  const counted = (unit: string, receptionBatches: number): Entry =>
    onlyUnit(unit, { threePublicCounts: { receptionBatches } });

  it('are added up over the units, and a later file replaces what its unit gave before', () => {
    const one = take(DEPARTMENT, sentBy(counted('345002', 5), '345002'));
    const two = take(one, sentBy(counted('345003', 7), '345003'));
    expect(factsOf(two).threePublicCounts).toEqual({ receptionBatches: 12 });
    const three = take(two, sentBy(counted('345002', 1), '345002'));
    expect(factsOf(three).threePublicCounts).toEqual({ receptionBatches: 8 });
  });

  it('stay as they are where they hold the unit already', () => {
    const here = { ...DEPARTMENT, threePublicCounts: { receptionBatches: 12 } };
    const part = sentBy(counted('345002', 5), '345002');
    const kept = take(here, part, { counts: 'keep' });
    expect(factsOf(kept).threePublicCounts).toEqual({ receptionBatches: 12 });
    expect(take(kept, part)).toBe(kept);
    expect(factsOf(take(here, part)).threePublicCounts).toEqual({ receptionBatches: 17 });
  });

  it('and receptions without a unit are known again by their mark', () => {
    const part = (name: string) =>
      sentBy(onlyUnit('345002', { receptionItems: [{ name, amount: '1.00' }] }), '345002');
    const here = { ...DEPARTMENT, receptionItems: [{ name: '本级接待', amount: '2.00' }] };
    const taken = take(take(here, part('参观')), part('调研'));
    expect(factsOf(taken).receptionItems?.map(({ name }) => name)).toEqual(['本级接待', '调研']);
  });
});

describe('progress', () => {
  it('gives what each unit comes to', () => {
    const totals = unitProgress(DEPARTMENT, sha256).map(({ income, expenditure }) => [
      income,
      expenditure,
    ]);
    expect(totals).toEqual([
      [100_000, 100_000],
      [30_000, 30_000],
      [20_000, 20_000],
    ]);
  });

  it('tells what was received, what was changed here since, and what is missing', () => {
    const empty = {
      ...DEPARTMENT,
      income: [],
      expenditure: [],
      projects: [],
      procurement: [],
      mainUses: [],
    };
    expect(states(empty)).toEqual(['345001 missing', '345002 missing', '345003 missing']);
    const taken = take(empty, sentBy(DEPARTMENT, '345002'));
    expect(states(taken)).toEqual(['345001 missing', '345002 received', '345003 missing']);
    const { income } = taken;
    const rows = Array.isArray(income) ? income.filter(isRecord) : [];
    const edited = { ...taken, income: rows.map((row) => ({ ...row, amount: '1.00' })) };
    expect(states(edited)).toEqual(['345001 missing', '345002 changed', '345003 missing']);
    expect(states(DEPARTMENT)).toEqual(['345001 typed', '345002 typed', '345003 typed']);
    const gone = { ...taken, units: DEPARTMENT.units.slice(0, 1) };
    expect(states(gone)).toContain('345002 unknown');
  });
});
