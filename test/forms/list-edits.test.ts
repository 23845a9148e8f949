import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { listSamples, readSample } from '../../electron/services/samples.ts';
import { isTaken, referencesTo, renameKey } from '../../renderer/fields/rename-key.ts';
import {
  countLines,
  deleteProject,
  duplicateProject,
  freeCode,
  projectsOf,
} from '../../renderer/steps/projects/project-edits.ts';
import type { DraftEntry } from '../../renderer/state/year-store.ts';
import { type Entry, entryOf, readEntry } from '../../shared/entry/index.ts';
import { sum } from '../../shared/money/index.ts';
import { must } from '../support/must.ts';

async function entry(id: string): Promise<Entry> {
  return entryOf(must(await readSample(id)));
}

function changed(before: Entry, recipe: (draft: DraftEntry) => void): Entry {
  return produce({ ...before }, recipe);
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
