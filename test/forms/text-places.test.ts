import { describe, expect, it, test } from 'vitest';
import { changeWords } from '../../renderer/steps/texts/change-words.ts';
import { findTextPlaces } from '../../renderer/steps/texts/reason-places.ts';
import { subjectsOf } from '../../renderer/steps/texts/reason-subjects.ts';
import { newFigures, paragraphsOf } from '../../renderer/steps/texts/generated-paragraphs.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import { listSamples } from '../../electron/services/samples.ts';
import { openSample } from './sample-support.ts';

describe('a change against the prior year', () => {
  it('is not told where no prior year is known', async () => {
    const { data, pack, catalog } = await openSample('yubei-2024');
    const { prior: _prior, ...fresh } = data;
    const changes = subjectsOf(fresh, pack, catalog).filter(({ about }) => about.includes(':'));
    expect(changes.length).toBeGreaterThan(5);
    expect(changes.filter(({ change }) => change !== undefined)).toEqual([]);
  });

  it('says where money of the year before is among it', async () => {
    const { data, pack, catalog } = await openSample('yubei-2024');
    const [first, ...others] = data.expenditure ?? [];
    if (first?.function === undefined) throw new Error('no expenditure');
    const about = `function:${first.function}`;
    const words = (timing: 'current' | 'carriedForward'): string | undefined => {
      const year = { ...data, expenditure: [{ ...first, timing }, ...others] };
      const subject = subjectsOf(year, pack, catalog).find((one) => one.about === about);
      return subject && changeWords(subject);
    };
    expect(words('current')).toMatch(/%）$/);
    expect(words('carriedForward')).toMatch(/%，含上年结转）$/);
  });
});

test('of final accounts that give reasons against the budget, the budget is told', async () => {
  const { data, pack, catalog } = await openSample('chaotian-2021');
  const [line] = (data.expenditure ?? []).filter(({ adjustedBudget }) => adjustedBudget);
  if (line?.function === undefined) throw new Error('no budget');
  const { prior: _prior, ...fresh } = data;
  const subject = subjectsOf(fresh, pack, catalog).find(
    ({ about }) => about === `function:${line.function}`,
  );
  expect(subject?.change?.than).toBe('budget');
  expect(subject && changeWords(subject)).toMatch(/^(与预算相同|比预算[多少] .*元（.*）)$/);
});

describe.each(await listSamples())('texts of %s', (id) => {
  it('are asked for wherever the template prints them', async () => {
    const { data, pack, catalog } = await openSample(id);
    const subjects = subjectsOf(data, pack, catalog);
    const places = findTextPlaces(data, subjects, pack, catalog);
    const composed = composeDisclosure(data, pack, catalog);
    if (!composed.ok) throw new Error('does not compose');
    const printed = composed.value.sections
      .flatMap(({ blocks }) => blocks)
      .map((block) => {
        if (block.kind === 'paragraph') return block.runs.map(({ text }) => text).join('');
        if (block.kind !== 'table') return '';
        return block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join('\n');
      })
      .join('\n');
    const typed = [
      ...(data.reasons ?? []).map((one) => ({ name: `reasons:${one.about}`, text: one.text })),
      ...(data.mainUses ?? []).map((one) => ({ name: `mainUses:${one.about}`, text: one.text })),
    ];
    const bare = (text: string): string =>
      text
        .trim()
        .replace(/^(?:主要)?用于/u, '')
        .replace(/[。；;，,、.]+$/u, '');
    for (const { name, text } of typed) {
      const isPrinted = printed.includes(bare(text));
      expect([name, places.has(name)]).toEqual([name, isPrinted]);
    }
    expect(places.size).toBeGreaterThan(0);
  });

  it('stand in sentences that the document then has', async () => {
    const { data, pack, catalog } = await openSample(id);
    const subjects = subjectsOf(data, pack, catalog);
    const places = findTextPlaces(data, subjects, pack, catalog);
    const all = [...places.values()].flat();
    for (const { sentence } of all) {
      const plain = sentence.flatMap((piece) => ('text' in piece ? [piece.text] : []));
      expect(plain.join('')).not.toMatch(/⟦|⟧/);
      expect(sentence.some((piece) => 'name' in piece)).toBe(true);
    }
  });

  it('can be rewritten paragraph by paragraph', async () => {
    const { data, pack, catalog } = await openSample(id);
    const before = composeDisclosure(data, pack, catalog);
    if (!before.ok) throw new Error('does not compose');
    const [first] = paragraphsOf(before.value);
    if (!first) throw new Error('no paragraph');
    const own = { ...data, paragraphs: [{ id: first.id, text: '自己写的一段' }] };
    const after = composeDisclosure(own, pack, catalog);
    if (!after.ok) throw new Error('does not compose');
    const changed = paragraphsOf(after.value).find((one) => one.id === first.id);
    expect(changed?.text).toBe('自己写的一段');
    expect(paragraphsOf(after.value).length).toBe(paragraphsOf(before.value).length);
  });
});

describe('figures of a rewritten paragraph', () => {
  it('that are new are named', () => {
    expect(newFigures('预算 1,200.5 元，占 12%', '预算 1,300.5 元，占 12%')).toEqual(['1,300.5']);
    expect(newFigures('预算 1,200.5 元', '本年预算 1,200.5 元')).toEqual([]);
  });
});
