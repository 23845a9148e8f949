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
