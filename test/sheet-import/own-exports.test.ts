/**
 * Exported workbooks come back: a year without its figures imports the workbook of its own export, and
 * every table composed from the outcome is the one exported. By default the quick samples;
 * `IMPORT_SAMPLES=all npx vitest run test/sheet-import/own-exports.test.ts` takes all (about a minute).
 */
import { describe, expect, test } from 'vitest';
import { listSamples, readSample } from '../../electron/services/samples.ts';
import { must } from '../support/must.ts';
import { roundTrip } from './round-trip.ts';

const SLOW = new Set(['chaotian-2021', 'zhangjiakou-2023']);
const ids = (await listSamples()).filter(
  (id) => process.env['IMPORT_SAMPLES'] === 'all' || !SLOW.has(id),
);

describe.each(ids)('the exported workbook of %s', (id) => {
  test('gives back the same tables to a year without figures, and changes nothing in its own', async () => {
    const data = must(await readSample(id));
    const { plan, exported, again, own, problems } = await roundTrip(data, id);

    expect(plan.standard?.differences).toEqual([]);
    expect(plan.counts.new).toBeGreaterThan(20);
    expect(again).toEqual(exported);
    expect(own.standard?.differences).toEqual([]);
    expect(own.isReady).toBe(false);
    expect(problems).toEqual([]);
  }, 60_000);
});
