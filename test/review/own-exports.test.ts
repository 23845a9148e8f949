import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPublished } from '../../electron/readers/index.ts';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { listPacks, loadPack } from '../../electron/services/pack-files.ts';
import { writeExcel } from '../../electron/writers/excel/index.ts';
import { writeWord } from '../../electron/writers/word/index.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import { reviewDocument } from '../../shared/review/index.ts';
import { validYearData } from '../support/arbitrary-year-data.ts';
import { must } from '../support/must.ts';
import { plausibleDepartment } from '../support/plausible-department.ts';

/** How many departments are made up for each pack: OWN_EXPORTS=20 for a thorough run. */
const RUNS = Number(process.env['OWN_EXPORTS'] ?? 2);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'own-exports-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function loudFindings(path: string, year: number): Promise<string[]> {
  const { findings } = reviewDocument(
    must(await readPublished(path)),
    must(await loadCatalog(year)),
  );
  return findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, where, message }) => `${code} | ${where} | ${message}`);
}

async function findingsOf(id: string, file: unknown): Promise<string[]> {
  const data = validYearData(file);
  const catalog = must(await loadCatalog(data.year));
  const document = must(composeDisclosure(data, must(await loadPack(id)), catalog));
  const word = join(folder, 'export.docx');
  const excel = join(folder, 'export.xlsx');
  await writeFile(word, await writeWord(document));
  await writeFile(excel, await writeExcel(document));
  return [...(await loudFindings(word, data.year)), ...(await loudFindings(excel, data.year))];
}

describe.each(await listPacks())('departments never seen, by %s', (id) => {
  it('have nothing wrong in what the app itself exports', async () => {
    const { kind } = must(await loadPack(id));
    const found = process.env['OWN_EXPORTS_REPORT'];
    const lines: string[] = [];
    await fc.assert(
      fc.asyncProperty(plausibleDepartment(kind), async (file) => {
        const findings = await findingsOf(id, file);
        lines.push(...findings);
        if (found === undefined) expect(findings).toEqual([]);
      }),
      { numRuns: RUNS },
    );
    if (found !== undefined) await writeFile(`${found}-${id}.txt`, lines.join('\n'));
  }, 300_000);
});
