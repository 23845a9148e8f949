import { expect, it } from 'vitest';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { loadPack } from '../../electron/services/pack-files.ts';
import { readSample } from '../../electron/services/samples.ts';
import { composeDisclosure, termsWithoutMeaning } from '../../shared/compose/index.ts';
import type { YearData } from '../../shared/facts/index.ts';
import { must } from '../support/must.ts';

const ITEM = {
  classification: 'function',
  code: '2060799',
  name: '自设的科普支出',
} as const;

const pack = must(await loadPack('chenghua-2023'));
const catalog = must(await loadCatalog(2023));
const sample = must(await readSample('chenghua-2023'));
const data: YearData = {
  ...sample,
  classificationItems: [...(sample.classificationItems ?? []), ITEM],
  expenditure: (sample.expenditure ?? []).map((line, index) =>
    index === 0 ? { ...line, function: ITEM.code } : line,
  ),
};

function printed(year: YearData): readonly string[] {
  return must(composeDisclosure(year, pack, catalog))
    .sections.flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.kind === 'paragraph' && block.id?.startsWith('glossary-') === true
        ? [block.runs.map(({ text }) => text).join('')]
        : [],
    );
}

it('an item without a meaning is named as left out, and printed once someone has written one', () => {
  expect(termsWithoutMeaning(data, pack, catalog)).toContain(ITEM.name);
  expect(printed(data).some((text) => text.includes(ITEM.name))).toBe(false);

  const written = { ...data, glossary: [{ term: ITEM.name, meaning: '本部门自设的支出。' }] };
  expect(termsWithoutMeaning(written, pack, catalog)).not.toContain(ITEM.name);
  const own = printed(written).filter((text) => text.includes('本部门自设的支出'));
  expect(own).toHaveLength(1);
  expect(own[0]).toContain(ITEM.code);
});

it('of the samples as published no used item is without a meaning', () => {
  expect(termsWithoutMeaning(sample, pack, catalog)).toEqual([]);
});
