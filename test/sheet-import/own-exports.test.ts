/**
 * Exported workbooks come back: a year without its figures imports the workbook of its own export, and
 * every table composed from the outcome is the one exported. By default the quick samples;
 * `IMPORT_SAMPLES=all npx vitest run test/sheet-import/own-exports.test.ts` takes all (about a minute).
 */
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { loadPack } from '../../electron/services/pack-files.ts';
import { listSamples, readSample } from '../../electron/services/samples.ts';
import { patchEntry } from '../../electron/store/apply-patches.ts';
import { readPublishedBytes } from '../../electron/readers/index.ts';
import { writeExcel } from '../../electron/writers/excel/index.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import type { DisclosureDocument } from '../../shared/document/index.ts';
import { type Entry, entryOf, readEntry } from '../../shared/entry/index.ts';
import { applyImport, planImport } from '../../shared/sheet-import/index.ts';
import { must } from '../support/must.ts';

const SLOW = new Set(['chaotian-2021', 'zhangjiakou-2023']);
const ids = (await listSamples()).filter(
  (id) => process.env['IMPORT_SAMPLES'] === 'all' || !SLOW.has(id),
);

/** What the tables show: texts and stored numbers. */
function shown({ sheets }: DisclosureDocument): unknown {
  return sheets.map(({ name, tables }) => ({
    name,
    tables: tables.map(({ title, rows }) => ({
      title,
      rows: rows.map(({ cells }) => cells.map(({ text, number }) => [text, number?.value])),
    })),
  }));
}

/** Everything but figures: profile, units, projects with their texts, and what no table shows in full. */
function withoutFigures(entry: Entry): Entry {
  const { income, expenditure, carriedOver, threePublic, agencyOperatingFunds, prior, ...rest } =
    entry;
  const lists = [income, expenditure, carriedOver, threePublic, agencyOperatingFunds, prior];
  expect(lists.filter((list) => list !== undefined).length).toBeGreaterThan(1);
  return rest;
}

describe.each(ids)('the exported workbook of %s', (id) => {
  test('gives back the same tables to a year without figures, and changes nothing in its own', async () => {
    const data = must(await readSample(id));
    const catalog = must(await loadCatalog(data.year));
    const pack = must(await loadPack(id));
    const exported = must(composeDisclosure(data, pack, catalog));
    const document = must(readPublishedBytes('x.xlsx', await writeExcel(exported)));
    const key = { department: data.department.code, year: data.year, kind: data.kind };
    const bare = withoutFigures(entryOf(data));

    const plan = planImport(document, { entry: bare, catalog, pack });
    const after = must(patchEntry(bare, key, applyImport(plan, bare).patches));
    const again = must(composeDisclosure(readEntry(after).data, pack, catalog));
    const own = planImport(document, { entry: entryOf(data), catalog, pack });

    expect(plan.standard?.differences).toEqual([]);
    expect(plan.counts.new).toBeGreaterThan(20);
    expect(shown(again)).toEqual(shown(exported));
    expect(own.standard?.differences).toEqual([]);
    expect(own.isReady).toBe(false);
    expect(readEntry(after).problems).toEqual([]);
  }, 60_000);
});
