import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { listSamples } from '../../electron/services/samples.ts';
import { subjectsOf } from '../../renderer/steps/texts/reason-subjects.ts';
import { checkYear } from '../../shared/checks/index.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import { paragraphTitle } from '../../shared/pack/index.ts';
import { openSample } from '../forms/sample-support.ts';
import { must } from '../support/must.ts';

describe.each(await listSamples())('in the words of %s', async (id) => {
  const { data, pack, catalog } = await openSample(id);

  it('every paragraph that can be rewritten has a Chinese title', () => {
    const { sections } = must(composeDisclosure(data, pack, catalog));
    const ids = sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'paragraph' ? (block.id ?? []) : []));

    expect(ids.length).toBeGreaterThan(5);
    for (const one of ids) {
      expect([one, paragraphTitle(pack, one)]).toEqual([one, expect.stringMatching(/^\P{ASCII}/u)]);
      expect(paragraphTitle(pack, one)).not.toMatch(/[a-z{}]/i);
    }
  });

  it('every topic of a reason has a Chinese title, whatever the template names', () => {
    const { topics: _, ...bare } = pack;
    for (const known of [pack, bare]) {
      const own = subjectsOf(data, known, catalog).filter(({ about }) => !/:\w*\d/.test(about));
      expect(own.length).toBeGreaterThan(0);
      for (const { title } of own) expect(title).not.toMatch(/[a-z]{3}/i);
    }
  });
});

it('a finding in a rewritten paragraph calls it by its title', async () => {
  const { data, pack } = await openSample('yubei-2024');
  const catalog = must(await loadCatalog(2024));
  const paragraphs = [{ id: 'basic', text: '（1）基本支出99999999.99元，比2023年增加。' }];
  const own = { ...data, paragraphs };
  const document = must(composeDisclosure(own, pack, catalog));
  const { findings } = checkYear(own, pack, catalog, document);
  const about = findings.filter(({ fact }) => fact?.startsWith('paragraphs[0]'));

  expect(about.length).toBeGreaterThan(0);
  for (const { where } of about) expect(where).toContain('基本支出');
  for (const { where, message } of about) expect(where + message).not.toContain('basic');
});
