/**
 * The law of own exports for departments nobody has seen: import(export(year)) shows the same tables. By
 * default one department of a known seed for each quick pack; in full, with seeds by chance,
 * `IMPORT_DEPARTMENTS=20 npx vitest run test/sheet-import/made-up-departments.test.ts`.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listPacks, loadPack } from '../../electron/services/pack-files.ts';
import { validYearData } from '../support/arbitrary-year-data.ts';
import { must } from '../support/must.ts';
import { plausibleDepartment } from '../support/plausible-department.ts';
import { roundTrip } from './round-trip.ts';

const WISHED = process.env['IMPORT_DEPARTMENTS'];
const SETTINGS = WISHED === undefined ? { numRuns: 1, seed: 42 } : { numRuns: Number(WISHED) };
/** Half a minute and more for each department. */
const SLOW = new Set(['chaotian-2021']);
const packs = (await listPacks()).filter((id) => WISHED !== undefined || !SLOW.has(id));

test.each(packs)(
  'a made-up department comes back out of its workbook by %s',
  async (id) => {
    const { kind } = must(await loadPack(id));
    await fc.assert(
      fc.asyncProperty(plausibleDepartment(kind), async (file) => {
        const { plan, exported, again, own, problems } = await roundTrip(validYearData(file), id);

        expect(plan.standard?.differences).toEqual([]);
        expect(plan.counts.new).toBeGreaterThan(20);
        expect(again).toEqual(exported);
        expect(own.isReady).toBe(false);
        expect(problems).toEqual([]);
      }),
      { ...SETTINGS, endOnFailure: true },
    );
  },
  3_600_000,
);
