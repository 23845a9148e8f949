/**
 * Files from others are hostile: seeded mutations of packs, year data files, files of units, workbooks,
 * Word documents, texts and libraries. None may make the program throw, hang, or write beside its folder.
 *
 * `FUZZ=20000 npx vitest run test/fuzz` is the full run (about half an hour); `FUZZ_SEED` moves on to
 * other mutations, `FUZZ_TARGET=pack` keeps to one kind, `FUZZ_REPORT=figures.txt` writes the outcomes.
 */
import { appendFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/office.ts';
import { type Outcomes, runTarget } from './run-target.ts';

const COUNT = Number(process.env['FUZZ'] ?? 400);
const SEED = Number(process.env['FUZZ_SEED'] ?? 0);
const REPORT = process.env['FUZZ_REPORT'];
const ONLY = process.env['FUZZ_TARGET'];

/** How the mutations are shared out. */
const SHARES = {
  pack: 0.25,
  data: 0.15,
  part: 0.1,
  workbook: 0.15,
  word: 0.2,
  text: 0.1,
  library: 0.05,
};

function describeOutcomes(name: string, { codes, slowest }: Outcomes): string {
  const counts = [...codes].toSorted(([, a], [, b]) => b - a).map(([code, n]) => `${code} ${n}`);
  return `${name}: slowest ${slowest.ms} ms (seed ${slowest.seed}); ${counts.join(', ')}\n`;
}

test.each(Object.entries(SHARES).filter(([name]) => ONLY === undefined || name === ONLY))(
  'a hostile %s is refused or read, quickly and in its place',
  async (name, share) => {
    const count = Math.ceil(COUNT * share);
    const outcomes = await runTarget(name, { first: SEED, end: SEED + count }, temporaryFolder());
    if (REPORT !== undefined) appendFileSync(REPORT, describeOutcomes(name, outcomes));
    expect(outcomes.failures).toEqual([]);
    expect(outcomes.done).toBe(count);
    // Mutations that are all refused at the door test nothing behind it.
    expect(outcomes.codes.get('ok') ?? 0).toBeGreaterThan(0);
    expect(outcomes.codes.size).toBeGreaterThan(1);
  },
  60_000 + COUNT * 2_000,
);
