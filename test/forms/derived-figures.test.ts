import { describe, expect, it } from 'vitest';
import { listSamples } from '../../electron/services/samples.ts';
import {
  ITEMS,
  agencyFigure,
  rowsForAgency,
  rowsForItem,
  threePublicFigures,
  zeroRow,
} from '../../renderer/steps/three-public/derived-figures.ts';
import { type Entry, entryOf, readEntry } from '../../shared/entry/index.ts';
import { openSample } from './sample-support.ts';

function withRows(entry: Entry, list: string, rows: readonly unknown[]): Entry {
  const found = entry[list];
  return { ...entry, [list]: [...(Array.isArray(found) ? found : []), ...rows] };
}

describe.each(await listSamples())('figures proposed for %s', (id) => {
  it('stay as they are when they are written down', async () => {
    const { data, catalog } = await openSample(id);
    const before = threePublicFigures(data, catalog);
    for (const { item } of ITEMS) {
      if (before.get(item)?.isEntered === true) continue;
      const entry = withRows(entryOf(data), 'threePublic', rowsForItem(data, catalog, item));
      const read = readEntry(entry);
      expect(read.problems).toEqual([]);
      const after = threePublicFigures(read.data, catalog).get(item);
      expect(after).toMatchObject({ fen: before.get(item)?.fen, isEntered: true });
    }
    const rows = rowsForAgency(data, catalog);
    const read = readEntry({ ...entryOf(data), agencyOperatingFunds: rows });
    expect(read.problems).toEqual([]);
    const derived = agencyFigure({ ...data, agencyOperatingFunds: [] }, catalog);
    expect(agencyFigure(read.data, catalog)).toMatchObject({ fen: derived.fen, isEntered: true });
  });

  it('are zero and entered where there is nothing this year', async () => {
    const { data, catalog } = await openSample(id);
    const entry = { ...entryOf(data), threePublic: [zeroRow(data, { item: 'abroad' })] };
    const read = readEntry(entry);
    expect(read.problems).toEqual([]);
    expect(threePublicFigures(read.data, catalog).get('abroad')).toMatchObject({
      fen: 0,
      isEntered: true,
    });
  });
});

it('are not known, rather than zero, while final accounts have but their budget', async () => {
  const { data, catalog } = await openSample('chaotian-2021');
  const figures = (amount: { actual?: string }): unknown => {
    const line = { item: 'reception', source: 'generalPublicBudget', initialBudget: '15000.00' };
    const { data: read } = readEntry({ ...entryOf(data), threePublic: [{ ...line, ...amount }] });
    return threePublicFigures(read, catalog).get('reception');
  };
  expect(figures({})).toMatchObject({ isEntered: true, isKnown: false });
  expect(figures({ actual: '0.00' })).toMatchObject({ isEntered: true, isKnown: true });
});
