import { describe, expect, it } from 'vitest';
import { findTextPlaces } from '../../renderer/steps/texts/reason-places.ts';
import { subjectsOf } from '../../renderer/steps/texts/reason-subjects.ts';
import { newFigures, paragraphsOf } from '../../renderer/steps/texts/generated-paragraphs.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import { listSamples } from '../../electron/services/samples.ts';
import { openSample } from './sample-support.ts';

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
