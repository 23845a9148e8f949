import { describe, expect, it } from 'vitest';
import { listSamples } from '../../electron/services/samples.ts';
import { comingWords } from '../../renderer/preview/coming-words.ts';
import { roundingWords } from '../../renderer/preview/figure-words.ts';
import { placesOfStep } from '../../renderer/preview/step-places.ts';
import { tableOfTargets, unprintedTargets } from '../../renderer/preview/target-tables.ts';
import { STEPS, type StepInfo } from '../../renderer/steps/steps.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import { readEntry } from '../../shared/entry/index.ts';
import type { YearData } from '../../shared/facts/index.ts';
import { TraceIndex } from '../../shared/trace/index.ts';
import { openSample } from '../forms/sample-support.ts';
import { must } from '../support/must.ts';

function step(id: string): StepInfo {
  const found = STEPS.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}

/** A department of which only the name is known. */
function emptyLike({ kind, year }: YearData): YearData {
  return readEntry({
    format: 'budget-disclosure/year-data',
    version: 1,
    kind,
    year,
    department: { code: '345', name: '某区科学技术协会' },
  }).data;
}

async function open(id: string, isEmpty: boolean) {
  const sample = await openSample(id);
  const data = isEmpty ? emptyLike(sample.data) : sample.data;
  const index = new TraceIndex(must(composeDisclosure(data, sample.pack, sample.catalog)));
  const places = (name: string) => placesOfStep(index, step(name), data, sample.pack);
  const titleOf = (table: string | undefined) =>
    index.places.find(({ id: place }) => place === `table:${table ?? ''}`)?.title;
  return { ...sample, data, places, titleOf };
}

const known = new Map<string, ReturnType<typeof open>>();

/** A sample, or an empty year in its template; each is composed once. */
function opened(id: string, isEmpty: boolean): ReturnType<typeof open> {
  const name = `${id} ${String(isEmpty)}`;
  const sample = known.get(name) ?? open(id, isEmpty);
  known.set(name, sample);
  return sample;
}

describe.each(await listSamples())('what steps of %s feed', (id) => {
  it('is shown before anything is entered', async () => {
    const { places, titleOf } = await opened(id, true);

    for (const name of ['income', 'basic', 'projects', 'threePublic']) {
      const { tables, main, opensOn } = places(name);
      expect([name, tables.length > 0, opensOn]).toEqual([name, true, 'tables']);
      expect(titleOf(main)).toBeDefined();
    }
    expect(titleOf(places('income').main)).toContain('收入');
    expect(titleOf(places('threePublic').main)).toContain('三公');
  });

  it('is texts where texts are typed', async () => {
    for (const isEmpty of [true, false]) {
      const { places } = await opened(id, isEmpty);
      for (const name of ['texts', 'glossary']) {
        const { texts, opensOn } = places(name);
        expect([name, opensOn, texts.length > 0]).toEqual([name, 'texts', true]);
      }
    }
  });

  it('opens on a place that last year or the assets stand in', async () => {
    const { places, titleOf } = await opened(id, false);

    const prior = places('prior');
    if (prior.opensOn === 'texts') expect(prior.texts.length).toBeGreaterThan(0);
    const assets = places('assets');
    const shown = assets.opensOn === 'texts' ? '资产' : (titleOf(assets.main) ?? '资产');
    expect(shown).toContain('资产');
  });

  it('is never said to stand nowhere', async () => {
    const { pack } = await openSample(id);
    for (const one of STEPS) expect(comingWords(one, pack)).toMatch(/这里|文字/);
  });
});

/** The samples whose templates print a table of targets for each project. */
async function withTargetTables(): Promise<string[]> {
  const samples = await Promise.all((await listSamples()).map(openSample));
  return samples
    .filter(({ pack }) =>
      pack.tables.some(({ per, title }) => per && JSON.stringify(title).includes('绩效目标')),
    )
    .map(({ pack }) => pack.id);
}

it.each(await withTargetTables())('each project with targets has a table of %s', async (id) => {
  const { data, pack, places, titleOf } = await opened(id, false);
  const { tables } = places('performance');
  const projects = (data.projects ?? []).filter(({ indicators = [] }) => indicators.length > 0);
  expect(projects).not.toEqual([]);
  for (const project of projects) {
    const table = tableOfTargets(tables, pack, project);
    const { block } = tables.find((place) => place.id === `table:${table ?? ''}`) ?? {};
    const text = block?.kind === 'table' ? JSON.stringify(block.rows) : '';
    expect(`${titleOf(table) ?? ''}${text}`).toContain(project.name);
    const isKey = project.isKey === true;
    expect(unprintedTargets(tables, pack, { ...project, isKey })).toBeUndefined();
  }
});

it('the budget of Yubei shows last year beside this year, and the basic spending alone', async () => {
  const { places, titleOf } = await opened('yubei-2024', false);

  expect(titleOf(places('prior').main)).toContain('财政拨款支出预算表');
  expect(titleOf(places('basic').main)).toContain('基本支出预算表');
  const empty = await opened('yubei-2024', true);
  expect(empty.titleOf(empty.places('basic').main)).toContain('基本支出预算表');
  expect(empty.titleOf(empty.places('projects').main)).toContain('项目支出预算表');
});

describe('targets that stand in no table', () => {
  const project = { code: 'X1', name: '临时增加的项目', isKey: false };

  it('are none of a project that is printed', async () => {
    const { data, pack, places } = await opened('shenzhen-2022', false);
    const [printed] = (data.projects ?? []).filter(({ isKey }) => isKey === true);
    if (!printed) throw new Error('no key project');
    const { code, name } = printed;
    const { tables } = places('performance');
    expect(unprintedTargets(tables, pack, { code, name, isKey: true })).toBeUndefined();
  });

  it('say so where a template prints key projects only, and how to print them', async () => {
    const { pack, places } = await opened('shenzhen-2022', false);
    const words = unprintedTargets(places('performance').tables, pack, project);
    expect(words).toMatch(/只印重点项目.*“临时增加的项目”.*“是否重点项目”/);
  });

  it('say that final accounts print them when they were evaluated', async () => {
    const { pack, places } = await opened('chaotian-2021', false);
    const words = unprintedTargets(places('performance').tables, pack, project);
    expect(words).toMatch(/“临时增加的项目”开展绩效自评的/);
  });

  it('say that they come where they only have to be entered', async () => {
    for (const id of ['chenghua-2023', 'yubei-2024']) {
      const { pack, places } = await opened(id, false);
      const words = unprintedTargets(places('performance').tables, pack, project);
      expect(words).toBe('填了“临时增加的项目”的绩效目标和指标后，会印在这里。');
    }
  });
});

it('an amount that is printed as it is needs no word on rounding', () => {
  const figure = { key: 'k', fen: 191_617_507, sources: [] };

  expect(roundingWords(figure, '1,916,175.07')).toBeUndefined();
  expect(roundingWords(figure, '191.62')).toContain('万元');
  expect(roundingWords(figure, '1,916,175')).toContain('→');
});
