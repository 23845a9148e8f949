import { produce } from 'immer';
import { describe, expect, test } from 'vitest';
import { allFindings } from '../../renderer/review/all-findings.ts';
import { confirmCarried } from '../../renderer/steps/carried.ts';
import { type StepFacts, type StepState, stepStates } from '../../renderer/steps/step-state.ts';
import { STEPS } from '../../renderer/steps/steps.ts';
import { checkYear } from '../../shared/checks/index.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import { type Entry, entryOf, isRecord, readEntry } from '../../shared/entry/index.ts';
import { must } from '../support/must.ts';
import { openSample } from './sample-support.ts';

/** The states of the steps of a year in the template of a sample, as the window finds them. */
async function statesOf(
  entry: Entry,
  given: Partial<StepFacts> = {},
): Promise<ReadonlyMap<string, StepState>> {
  const { pack, catalog } = await openSample('yubei-2024');
  const read = readEntry(entry);
  const document = must(composeDisclosure(read.data, pack, catalog));
  const review = checkYear(read.data, pack, catalog, document);
  const findings = allFindings(entry, read, review.findings);
  return stepStates(STEPS, { entry, findings, isChecked: true, isExported: false, ...given });
}

async function sampleEntry(): Promise<Entry> {
  const { data } = await openSample('yubei-2024');
  return entryOf(data);
}

const NEW_DEPARTMENT: Entry = {
  format: 'budget-disclosure/year-data',
  version: 1,
  kind: 'budget',
  year: 2025,
  template: { id: 'yubei-2024' },
  department: { code: '345', name: '某区科学技术协会' },
  units: [
    { code: '345001', name: '某区科学技术协会', nature: 'administrative', isHeadquarters: true },
  ],
};

describe('the state of a step', () => {
  test('is nowhere “done” in a new department', async () => {
    const states = await statesOf(NEW_DEPARTMENT);
    expect([...states].filter(([, state]) => state === 'complete')).toEqual([]);
    expect(states.get('profile')).toBe('begun');
    expect(states.get('income')).toBe('empty');
    expect(states.get('review')).toBe('findings');
  });

  test('of the targets does not follow from projects that have none yet', async () => {
    const projects = [{ code: 'P1', name: '科普活动' }];
    const states = await statesOf({ ...NEW_DEPARTMENT, projects });
    expect(states.get('performance')).toBe('empty');
    const aimed = [{ ...projects[0], goal: '办好科普活动' }];
    const after = await statesOf({ ...NEW_DEPARTMENT, projects: aimed });
    expect(after.get('performance')).not.toBe('empty');
  });

  test('is done in a finished year, and nothing there looks forgotten', async () => {
    const states = await statesOf(await sampleEntry(), { isExported: true });
    for (const step of ['profile', 'units', 'income', 'basic', 'projects', 'performance']) {
      expect(states.get(step), step).toBe('complete');
    }
    expect(states.get('export')).toBe('complete');
    expect(states.get('glossary')).not.toBe('empty');
    expect(states.get('review')).toMatch(/^(begun|complete)$/);
  });

  test('is not done while something required is missing', async () => {
    const entry = await sampleEntry();
    const { data } = await openSample('yubei-2024');
    const without = entryOf({ ...data, department: { ...data.department, duties: '' } });
    expect((await statesOf(entry)).get('profile')).toBe('complete');
    expect((await statesOf(without)).get('profile')).toBe('begun');
  });

  test('is not done while usual rows wait for their amounts, and they are no mistake', async () => {
    const entry = await sampleEntry();
    const lines = Array.isArray(entry['expenditure']) ? entry['expenditure'] : [];
    const row = { nature: 'basic', source: 'generalPublicBudget', function: '2012901' };
    const added = ['30107', '30201', '30302'].map((economic) => ({ ...row, economic }));
    const waiting = { ...entry, expenditure: [...lines, ...added] };
    const states = await statesOf(waiting);
    expect(states.get('basic')).toBe('begun');
    expect(states.get('projects')).toBe('complete');
    const found = allFindings(waiting, readEntry(waiting), []);
    expect(found.map(({ finding }) => finding.severity)).toEqual(['warning']);
    expect(found[0]?.finding.where).toContain('等 3 行');
    // An amount without its item would be lost: that is one.
    const lost = { ...entry, expenditure: [...lines, { nature: 'basic', amount: '5' }] };
    const errors = allFindings(lost, readEntry(lost), []).map(({ finding }) => finding.severity);
    expect(new Set(errors)).toEqual(new Set(['error']));
  });

  test('is not done before the checks have looked at it', async () => {
    const states = await statesOf(await sampleEntry(), { isChecked: false });
    expect([...states.values()]).not.toContain('complete');
  });

  test('of the export is open again after a change', async () => {
    expect((await statesOf(await sampleEntry())).get('export')).toBe('optional');
  });

  test('is not done while any of its figures are those of the year before', async () => {
    const entry = await sampleEntry();
    const lines = Array.isArray(entry['expenditure']) ? entry['expenditure'].filter(isRecord) : [];
    const carried = lines.map((line) => ({ ...line, _origin: { amount: 'forward' } }));
    const states = await statesOf({ ...entry, expenditure: carried });
    expect(states.get('basic')).toBe('carried');
    expect(states.get('income')).toBe('complete');
    const touched = [lines[0], ...carried.slice(1)];
    expect((await statesOf({ ...entry, expenditure: touched })).get('basic')).toBe('carried');
  });

  test('waits for the outcome of what a budget planned', async () => {
    const entry = await sampleEntry();
    const row = { kind: 'goods', name: '电脑', initialBudget: '5000.00' };
    const planned = { ...entry, procurement: [{ ...row, _origin: { initialBudget: 'forward' } }] };
    expect((await statesOf(planned)).get('procurement')).toBe('carried');
    const bought = { ...entry, procurement: [{ ...row, actual: '4800.00' }] };
    expect((await statesOf(bought)).get('procurement')).not.toBe('carried');
  });

  test('is done when the figures of the year before were looked at, each step for itself', async () => {
    const entry = await sampleEntry();
    const lines = Array.isArray(entry['expenditure']) ? entry['expenditure'].filter(isRecord) : [];
    const origin = { amount: 'forward', function: 'forward', note: 'imported' };
    const carried = { ...entry, expenditure: lines.map((line) => ({ ...line, _origin: origin })) };
    const [basic] = STEPS.filter(({ id }) => id === 'basic');
    const confirmed = produce(carried, (draft) => {
      if (basic) confirmCarried(basic, draft);
    });
    const states = await statesOf(confirmed);
    expect(states.get('basic')).toBe('complete');
    expect(states.get('projects')).toBe('carried');
    expect(confirmed.expenditure[0]?._origin).toEqual({ note: 'imported' });
  });

  test('of the texts waits for what came from the year before', async () => {
    const entry = await sampleEntry();
    const waiting = { ...entry, _offered: { year: 2023, reasons: [{ about: 'x', text: '甲' }] } };
    expect((await statesOf(waiting)).get('texts')).toBe('begun');
  });
});
