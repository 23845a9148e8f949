import { applyPatches, enablePatches, produce, produceWithPatches } from 'immer';
import { describe, expect, it } from 'vitest';
import { listSamples, readSample } from '../../electron/services/samples.ts';
import { rowCountWords } from '../../renderer/fields/reference-words.ts';
import { isTaken, referencesTo, renameKey } from '../../renderer/fields/rename-key.ts';
import {
  deleteProject,
  duplicateProject,
  freeCode,
  lossWith,
  projectsOf,
} from '../../renderer/steps/projects/project-edits.ts';
import type { DraftEntry } from '../../renderer/state/year-store.ts';
import { type Entry, entryOf, readEntry } from '../../shared/entry/index.ts';
import { sum } from '../../shared/money/index.ts';
import { must } from '../support/must.ts';

enablePatches();

async function entry(id: string): Promise<Entry> {
  return entryOf(must(await readSample(id)));
}

function changed(before: Entry, recipe: (draft: DraftEntry) => void): Entry {
  return produce({ ...before }, recipe);
}

function countLines(one: Entry, code: string): number {
  const lines = readEntry(one).data.expenditure ?? [];
  return lines.filter(({ project, nature }) => project === code && nature !== 'basic').length;
}

function spent(one: Entry): number {
  const { data } = readEntry(one);
  return sum(
    (data.expenditure ?? []).map((line) => line.amount ?? line.actual ?? line.adjustedBudget!),
  );
}

describe.each(await listSamples())('a code of %s', (id) => {
  it('takes all rows that refer to it along when it changes', async () => {
    const before = await entry(id);
    const [project] = projectsOf(before['projects']);
    const after = changed(before, (draft) => {
      renameKey(draft, ['projects', 0, 'code'], 'project', project!.code, '新编码');
      renameKey(draft, ['units', 0, 'code'], 'unit', readEntry(before).data.units[0]!.code, 'NEW1');
    });
    expect(readEntry(after).problems).toEqual(readEntry(before).problems);
    expect(referencesTo(after, 'project', project!.code)).toEqual([]);
    expect(referencesTo(after, 'project', '新编码').length).toBe(
      referencesTo(before, 'project', project!.code).length,
    );
    expect(countLines(after, '新编码')).toBe(countLines(before, project!.code));
    expect(spent(after)).toBe(spent(before));
  });

  it('leaves no row behind that refers to a deleted project', async () => {
    const before = await entry(id);
    const projects = projectsOf(before['projects']);
    const { code } = projects[0]!;
    const after = changed(before, (draft) => {
      deleteProject(draft, 0);
    });
    expect(projectsOf(after['projects']).map((one) => one.code)).toEqual(
      projects.slice(1).map((one) => one.code),
    );
    expect(referencesTo(after, 'project', code).filter(([list]) => list !== 'prior')).toEqual([]);
  });

  it('of a copied project is its own, and its lines are copied', async () => {
    const before = await entry(id);
    const [first, ...others] = projectsOf(before['projects']);
    const code = freeCode(before);
    const after = changed(before, (draft) => {
      duplicateProject(draft, 0, code);
    });
    const now = projectsOf(after['projects']);
    expect(now.map((one) => one.code)).toEqual([first!.code, code, ...others.map((o) => o.code)]);
    expect(countLines(after, code)).toBe(countLines(before, first!.code));
    expect(countLines(after, first!.code)).toBe(countLines(before, first!.code));
    expect(isTaken(before, ['projects'], 1, first!.code)).toBe(true);
    expect(isTaken(before, ['projects'], 0, first!.code)).toBe(false);
  });
});

it('the unit of measurement of an indicator is not a budget unit', () => {
  const one: Entry = { units: [{ code: '1' }], projects: [{ indicators: [{ unit: '1' }] }] };
  expect(referencesTo(one, 'unit', '1')).toEqual([]);
});

describe('a project that other lists name, too', () => {
  const of = { project: 'P1', unit: '1' };
  const year: Entry = {
    units: [{ code: '1' }],
    projects: [{ code: 'P1', indicators: [{ level3: '场次' }] }, { code: 'P2' }],
    expenditure: [
      { ...of, nature: 'project', amount: '1' },
      { ...of, nature: 'basic', amount: '2' },
      { project: 'P2', nature: 'project', amount: '3' },
    ],
    carriedOver: [{ ...of, amount: '4' }],
    procurement: [{ ...of, amount: '5' }],
    overallPerformance: { tasks: [{ name: '任务', project: 'P1' }] },
    reasons: [
      { about: 'project:P1', text: '原因' },
      { about: 'total', text: '合计的原因' },
    ],
    prior: { expenditure: [{ ...of, amount: '6' }] },
  };

  it('says which of them go with it and which stay', () => {
    const { gone, loosened } = lossWith(year, 0);
    expect(rowCountWords(gone)).toBe('支出明细 1 行、增减变动原因 1 条');
    expect(rowCountWords(loosened)).toBe(
      '支出明细 1 行、结转下年 1 行、政府采购 1 行、年度主要任务 1 行',
    );
    expect(rowCountWords(referencesTo(year, 'unit', '1'))).toContain('上年支出 1 行');
  });

  it('goes as it was said, and comes back to the byte', () => {
    const [after, , inverse] = produceWithPatches({ ...year }, (draft: DraftEntry) => {
      deleteProject(draft, 0);
    });
    expect(after).toMatchObject({
      projects: [{ code: 'P2' }],
      expenditure: [{ nature: 'basic', amount: '2' }, { project: 'P2' }],
      carriedOver: [{ unit: '1', amount: '4' }],
      reasons: [{ about: 'total' }],
      prior: { expenditure: [{ project: 'P1' }] },
    });
    expect(referencesTo(after, 'project', 'P1').map(([list]) => list)).toEqual(['prior']);
    expect(applyPatches(after, inverse)).toEqual(year);
  });

  it('takes nothing along while another project has its code', () => {
    const twice: Entry = { ...year, projects: [{ code: 'P1' }, { code: 'P1' }] };
    expect(lossWith(twice, 0)).toEqual({ gone: [], loosened: [] });
  });
});
