import { describe, expect, test } from 'vitest';
import { readSample } from '../../electron/services/samples.ts';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { loadPack } from '../../electron/services/pack-files.ts';
import { withLibrary } from '../../electron/store/index.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import type { DisclosureDocument } from '../../shared/document/index.ts';
import { type YearData, writeYearData } from '../../shared/facts/index.ts';
import { success } from '../../shared/result/index.ts';
import { type AppFolder, RunningApp, appFolder } from '../support/running-app.ts';
import { must } from '../support/samples.ts';
import { Typist } from '../support/typist.ts';

/** The year as the library holds it after the typing. */
function savedYear({ library }: AppFolder, facts: YearData): YearData {
  return must(
    withLibrary(library, true, (open) => {
      const saved = open.loadYear(facts.department.code, facts.year, facts.kind);
      return saved.ok ? success(saved.value.data) : saved;
    }),
  );
}

async function composed(data: YearData, id: string): Promise<DisclosureDocument> {
  const pack = must(await loadPack(id));
  return must(composeDisclosure(data, pack, must(await loadCatalog(data.year))));
}

/** The lines in the order in which the forms ask for them: basic ones, then project by project. */
function inFormOrder(facts: YearData): YearData {
  const { expenditure = [], projects = [] } = facts;
  const codes = projects.map(({ code }) => code);
  const rank = ({ nature, project }: (typeof expenditure)[number]): number => {
    if (nature === 'basic') return -1;
    return project === undefined ? codes.length : codes.indexOf(project);
  };
  return { ...facts, expenditure: expenditure.toSorted((a, b) => rank(a) - rank(b)) };
}

/** Everything that is printed, without the references to where it comes from. */
function printed({ sections, sheets }: DisclosureDocument): unknown {
  const text = JSON.stringify({ sections, sheets }, (key, value: unknown) =>
    key === 'figure' ? undefined : value,
  );
  return JSON.parse(text);
}

describe('a year typed and pasted into an empty library', () => {
  test.each(['yubei-2024', 'chaotian-2021'])(
    '%s prints the same as the sample',
    { timeout: 600_000 },
    async (id) => {
      const facts = inFormOrder(must(await readSample(id)));
      const pack = must(await loadPack(id));
      const folder = appFolder();
      const app = await RunningApp.start(folder);
      const typist = new Typist(app, writeYearData(facts));
      await typist.createYear(pack.name);
      await typist.typeAll();

      const saved = savedYear(folder, facts);
      expect(printed(await composed(saved, id))).toEqual(printed(await composed(facts, id)));
      expect(app.complaints).toEqual([]);
    },
  );
});
