import { applyPatches, enablePatches, produceWithPatches } from 'immer';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { loadPack } from '../../electron/services/pack-files.ts';
import { listSamples, readSample } from '../../electron/services/samples.ts';
import {
  DocumentReceiver,
  DocumentSender,
  inParts,
} from '../../renderer/worker/document-change.ts';
import type { Catalog } from '../../shared/catalog/index.ts';
import { composeDisclosure, composeTable } from '../../shared/compose/index.ts';
import type { DisclosureDocument, TableBlock } from '../../shared/document/index.ts';
import { type Entry, entryOf, readEntry } from '../../shared/entry/index.ts';
import type { Pack } from '../../shared/pack/index.ts';
import { must } from '../support/must.ts';

enablePatches();

type Draft = Record<string, unknown>;

/** Edits as they come one after another: an amount, a row that goes, a row that comes, a unit's nature. */
const EDITS: readonly ((draft: Draft) => void)[] = [
  (draft) => {
    Object.assign(rowsOf(draft, 'expenditure')[0] ?? {}, { amount: '123456.78' });
  },
  (draft) => {
    rowsOf(draft, 'expenditure').splice(1, 1);
  },
  (draft) => {
    const [first] = rowsOf(draft, 'expenditure');
    rowsOf(draft, 'expenditure').unshift({ ...first, amount: '1' });
  },
  (draft) => {
    Object.assign(rowsOf(draft, 'units')[0] ?? {}, { nature: 'other' });
  },
  (draft) => {
    draft['texts'] = [];
  },
];

function rowsOf(draft: Draft, list: string): Draft[] {
  const rows = draft[list];
  if (!Array.isArray(rows)) throw new Error(`no rows in ${list}`);
  return rows;
}

function tablesOf({ sections }: DisclosureDocument): TableBlock[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
}

/** The states of a sample's entry while it is edited. */
async function states(sample: string): Promise<readonly Entry[]> {
  const all: Entry[] = [entryOf(must(await readSample(sample)))];
  for (const recipe of EDITS) {
    const before = all.at(-1) ?? {};
    const [, patches] = produceWithPatches({ ...before }, recipe);
    all.push(applyPatches({ ...before }, patches));
  }
  return all;
}

function composed(entry: Entry, pack: Pack, catalog: Catalog): DisclosureDocument {
  return must(composeDisclosure(readEntry(entry).data, pack, catalog));
}

describe.each(await listSamples())('%s while it is edited', async (sample) => {
  const pack = must(await loadPack(sample));
  const entries = await states(sample);
  const catalog = must(await loadCatalog(readEntry(entries[0] ?? {}).data.year));

  test('a document made after others is the one made from the same entry afresh', () => {
    for (const entry of entries) {
      const fresh = structuredClone(entry);
      expect(composed(entry, pack, catalog)).toEqual(composed(fresh, pack, catalog));
    }
  });

  test('each table alone is the table of the document', () => {
    for (const entry of entries) {
      const { data } = readEntry(entry);
      for (const table of tablesOf(composed(entry, pack, catalog))) {
        const { isOnNewPage } = table;
        const alone = composeTable(data, pack, catalog, table.id);
        expect(alone && { ...alone, isOnNewPage }).toEqual(table);
      }
    }
  });

  test('documents handed over by what is new in them arrive whole; what stayed is the same object', () => {
    const sender = new DocumentSender();
    const receiver = new DocumentReceiver();
    let before: DisclosureDocument | undefined;
    for (const entry of entries) {
      const document = composed(entry, pack, catalog);
      const change = structuredClone(sender.changeTo(document));
      const { ahead, last } = inParts(change);
      // The first time all blocks are new, and no message may hold too many.
      if (!before) expect(ahead.length).toBeGreaterThan(0);
      for (const blocks of ahead) receiver.take(blocks);
      const received = receiver.documentOf(last);
      expect(received).toEqual(document);
      const kept = change.blocks.filter((one) => typeof one === 'number');
      expect(kept.length).toBe(before ? sharedBlocks(before, received) : 0);
      before = received;
    }
  });

  test('an edit of one amount hands over less than half of the document', () => {
    const [first = {}, second = {}] = entries;
    const sender = new DocumentSender();
    sender.changeTo(composed(first, pack, catalog));
    const { blocks } = sender.changeTo(composed(second, pack, catalog));
    const sent = blocks.filter((one) => typeof one !== 'number');
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.length).toBeLessThan(blocks.length / 2);
  });
});

function sharedBlocks(before: DisclosureDocument, after: DisclosureDocument): number {
  const all = (document: DisclosureDocument): ReadonlySet<object> =>
    new Set([
      ...document.sections.flatMap(({ blocks }) => blocks),
      ...document.sheets.flatMap(({ tables }) => tables),
    ]);
  return all(before).intersection(all(after)).size;
}
