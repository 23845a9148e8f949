import { expect, test } from 'vitest';
import { choiceFormat } from '../../renderer/grid/cell-format.ts';
import { freeCode } from '../../renderer/steps/projects/project-edits.ts';
import { fieldInfo } from '../../shared/entry/index.ts';

test('a choice with two names is known by each of them', () => {
  const format = choiceFormat(fieldInfo(['carriedOver', 0, 'kind'])?.choices ?? []);
  for (const name of ['结转下年', '年末结转和结余', '结转下年（年末结转和结余）']) {
    expect(format.read(name)).toBe('carriedOver');
  }
  expect(format.read('结余分配')).toBe('surplusDistribution');
  expect(format.read('年末')).toBe('年末');
});

test('a new project has a code of the same form as one that is imported', () => {
  const projects = ['P01', 'P02', 'P04'].map((code) => ({ code }));
  expect(freeCode({ projects })).toBe('P05');
  expect(freeCode({})).toBe('P01');
});
