import { expect, test } from 'vitest';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { loadPack } from '../../electron/services/pack-files.ts';
import { readSample } from '../../electron/services/samples.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import { must } from '../support/must.ts';

const data = must(await readSample('chaotian-2021'));
const pack = must(await loadPack('chaotian-2021'));
const catalog = must(await loadCatalog(data.year));

/** The titles of the tables when it is said of all projects whether they were evaluated, or not said. */
function titles(isSelfEvaluated?: boolean): readonly string[] {
  const projects = (data.projects ?? []).map(({ isSelfEvaluated: _said, ...rest }) => ({
    ...rest,
    ...(isSelfEvaluated === undefined ? {} : { isSelfEvaluated }),
  }));
  const { sections } = must(composeDisclosure({ ...data, projects }, pack, catalog));
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block.title] : [])),
  );
}

test('a self-evaluation that was written is published, unless the project is said not to have one', () => {
  const written = (data.projects ?? []).filter(({ selfEvaluation }) => selfEvaluation);
  const published = (all: readonly string[]): string[] =>
    written.flatMap(({ name }) => all.filter((title) => title.includes(`自评（${name}）`)));
  expect(published(titles())).toHaveLength(written.length);
  expect(written.length).toBeGreaterThan(0);
  expect(published(titles(false))).toEqual([]);
});

/** What is in the tables of self-evaluation beside 预算数 and 执行数, when all that was typed is a goal. */
function executionRows(): readonly string[] {
  const projects = (data.projects ?? []).map((project) =>
    project.selfEvaluation ? { ...project, selfEvaluation: { actualGoal: '完成' } } : project,
  );
  const { sections } = must(composeDisclosure({ ...data, projects }, pack, catalog));
  const tables = sections.flatMap(({ blocks }) => blocks.filter((one) => one.kind === 'table'));
  return tables
    .flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)))
    .filter((texts) => texts.includes('预算数：'))
    .map((texts) => texts.slice(texts.indexOf('预算数：')).join(' '));
}

test('its budget and what was spent follow from the lines where nobody typed them', () => {
  const lines = data.expenditure ?? [];
  const wan = (fen: readonly (number | undefined)[]): string =>
    String(fen.reduce<number>((sum, one) => sum + (one ?? 0), 0) / 1_000_000);
  const expected = (data.projects ?? [])
    .filter(({ selfEvaluation }) => selfEvaluation)
    .map(({ code }) => lines.filter(({ project }) => project === code))
    .map((own) => [
      wan(own.map(({ adjustedBudget }) => adjustedBudget)),
      wan(own.map(({ actual }) => actual)),
    ])
    .map(([budget, executed]) => `预算数： ${budget} 执行数： ${executed}`);

  expect(executionRows()).toEqual(expected);
  expect(expected).not.toEqual([]);
});
