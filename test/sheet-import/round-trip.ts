import { expect } from 'vitest';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { loadPack } from '../../electron/services/pack-files.ts';
import { patchEntry } from '../../electron/store/apply-patches.ts';
import { readPublishedBytes } from '../../electron/readers/index.ts';
import { writeExcel } from '../../electron/writers/excel/index.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import type { DisclosureDocument } from '../../shared/document/index.ts';
import { type Entry, entryOf, readEntry } from '../../shared/entry/index.ts';
import type { YearData } from '../../shared/facts/index.ts';
import { type ImportPlan, applyImport, planImport } from '../../shared/sheet-import/index.ts';
import { must } from '../support/must.ts';

/** What the tables of a document show, by sheet and table: texts and stored numbers. */
export type ShownTables = Readonly<Record<string, unknown>>;

function shown({ sheets }: DisclosureDocument): ShownTables {
  return Object.fromEntries(
    sheets.flatMap(({ name, tables }, sheet) =>
      tables.map(({ title, rows }, table) => [
        `${sheet}.${table} ${name} ${title}`,
        rows.map(({ cells }) => cells.map(({ text, number }) => [text, number?.value])),
      ]),
    ),
  );
}

/** Everything but figures: profile, units, projects with their texts, and what no table shows in full. */
function withoutFigures(entry: Entry): Entry {
  const { income, expenditure, carriedOver, threePublic, agencyOperatingFunds, prior, ...rest } =
    entry;
  const lists = [income, expenditure, carriedOver, threePublic, agencyOperatingFunds, prior];
  expect(lists.filter((list) => list !== undefined).length).toBeGreaterThan(1);
  return rest;
}

export interface RoundTrip {
  /** Of the import into the year without its figures. */
  readonly plan: ImportPlan;
  readonly exported: ShownTables;
  readonly again: ShownTables;
  /** Of the import into the year itself. */
  readonly own: ImportPlan;
  readonly problems: readonly unknown[];
}

/** A year's workbook, written as the program does, imported into the year without figures and into its own. */
export async function roundTrip(data: YearData, packId: string): Promise<RoundTrip> {
  const catalog = must(await loadCatalog(data.year));
  const pack = must(await loadPack(packId));
  const exported = must(composeDisclosure(data, pack, catalog));
  const document = must(readPublishedBytes('x.xlsx', await writeExcel(exported)));
  const key = { department: data.department.code, year: data.year, kind: data.kind };
  const bare = withoutFigures(entryOf(data));
  const plan = planImport(document, { entry: bare, catalog, pack });
  const after = plan.isReady ? must(patchEntry(bare, key, applyImport(plan, bare).patches)) : bare;
  const { data: dataAgain, problems } = readEntry(after);
  const again = must(composeDisclosure(dataAgain, pack, catalog));
  const own = planImport(document, { entry: entryOf(data), catalog, pack });
  return { plan, exported: shown(exported), again: shown(again), own, problems };
}
