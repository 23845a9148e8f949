import { describe, expect, it } from 'vitest';
import { splitTerms, termsOf } from '../../renderer/fields/terms.ts';
import { weightSum } from '../../renderer/steps/performance/weights.ts';
import { readEntry } from '../../shared/entry/index.ts';
import { indicatorLibraries, libraryFor } from '../../shared/indicators/index.ts';

describe('indicator libraries', () => {
  it.each(indicatorLibraries().map((library) => [library.title, library] as const))(
    '%s: are facts as they are, with output, benefit and satisfaction',
    (_, { indicators }) => {
      const rows = indicators.map(({ value, ...rest }) =>
        value === '' ? rest : { ...rest, value },
      );
      const entry = {
        kind: 'budget',
        year: 2024,
        projects: [{ code: 'P', name: '项', indicators: rows }],
      };
      const read = readEntry(entry);
      expect(read.problems.filter(({ where }) => where?.startsWith('projects'))).toEqual([]);
      expect(read.data.projects?.[0]?.indicators?.length).toBe(indicators.length);
      const kinds = new Set(indicators.map(({ level1 }) => level1));
      expect([...kinds]).toEqual(['产出指标', '效益指标', '满意度指标']);
      expect(new Set(indicators.map(({ level3 }) => level3)).size).toBe(indicators.length);
    },
  );

  it.each([
    ['全国科普日活动经费', 'activity'],
    ['农技协实用技术培训', 'grassroots'],
    ['科技馆免费开放补助', 'venue'],
    ['网站运行维护', 'informatisation'],
    ['办公楼物业费', 'office'],
  ])('fit a project: %s', (name, id) => {
    expect(libraryFor(name)?.id).toBe(id);
  });
});

describe('weights', () => {
  it('are added as typed, without rounding errors', () => {
    expect(weightSum([{ weight: 0.1 }, { weight: '0.2' }, { weight: '' }, {}])).toBe(30);
    expect(weightSum([{ weight: '约三成' }])).toBeUndefined();
  });
});

describe('terms in a hint', () => {
  it('are cut out without changing the text, each once', () => {
    const terms = termsOf(undefined);
    const text = '人员经费和公用经费都是基本支出，人员经费在前';
    const pieces = splitTerms(text, terms);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    const marked = pieces.flatMap((piece) => (piece.meaning === undefined ? [] : [piece.text]));
    expect(marked).toEqual(['人员经费', '公用经费', '基本支出']);
  });
});
