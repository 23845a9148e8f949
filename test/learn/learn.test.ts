import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPublished } from '../../electron/readers/index.ts';
import { listSamples, readSample } from '../../electron/services/samples.ts';
import { writeExcel } from '../../electron/writers/excel/index.ts';
import { writeWord } from '../../electron/writers/word/index.ts';
import { readEntry } from '../../shared/entry/index.ts';
import { type Learned, entryParts, learnFrom } from '../../shared/learn/index.ts';
import { parseYuan } from '../../shared/money/index.ts';
import { temporaryFolder } from '../support/office.ts';
import { must, sampleDocument } from '../support/samples.ts';

const folder = temporaryFolder();
const ids = await listSamples();

async function learned(id: string, ending: 'docx' | 'xlsx'): Promise<Learned> {
  const document = await sampleDocument(id);
  const path = join(folder, `${id}.${ending}`);
  writeFileSync(path, ending === 'docx' ? await writeWord(document) : await writeExcel(document));
  return learnFrom(must(await readPublished(path)));
}

function total(lines: readonly { readonly amount: string }[]): number {
  return lines.reduce((sum, { amount }) => sum + (parseYuan(amount) ?? 0), 0);
}

describe.each(ids)('last year is learned from the files of %s', (id) => {
  test.each(['docx', 'xlsx'] as const)('%s: every total ties with the lines', async (ending) => {
    const { reconciliation, year, kind } = await learned(id, ending);
    const facts = must(await readSample(id));

    expect(year).toBe(facts.year);
    expect(kind).toBe(facts.kind);
    expect(reconciliation.length).toBeGreaterThan(10);
    expect(reconciliation.filter(({ outcome }) => outcome === 'different')).toEqual([]);
  });

  test('expenditure is the facts’ own by item and nature, up to what the file rounds', async () => {
    const { prior } = await learned(id, 'docx');
    const facts = must(await readSample(id));
    const amountOf = (line: { amount?: number | undefined; actual?: number | undefined }): number =>
      (facts.kind === 'budget' ? line.amount : line.actual) ?? 0;
    const own = (facts.expenditure ?? []).reduce((sum, line) => sum + amountOf(line), 0);

    expect(Math.abs(total(prior.expenditure) - own)).toBeLessThan(2_000_000);
    expect(prior.expenditure.every(({ nature }) => nature !== undefined)).toBe(true);
  });

  test('the parts can be put into the next year and are understood', async () => {
    const parts = entryParts(await learned(id, 'docx'));
    const read = readEntry({
      kind: 'budget',
      year: 2030,
      units: [{ code: '001', name: '甲', nature: 'administrative' }],
      ...parts,
    });

    expect(read.problems.filter(({ path }) => path[0] === 'prior')).toEqual([]);
    expect(read.data.prior?.expenditure?.length).toBeGreaterThan(0);
  });
});

test('what is not there is named, never guessed', () => {
  const empty = learnFrom({ file: 'a.docx', format: 'docx', blocks: [] });

  expect(empty.prior.expenditure).toEqual([]);
  expect(empty.reconciliation).toEqual([]);
  expect(empty.notUnderstood.length).toBeGreaterThan(6);
});

test('figures in a sentence are taken with their own unit, not those of a comparison', () => {
  const paragraph = (text: string) => ({ kind: 'paragraph' as const, text, place: '第 1 段' });
  const { prior } = learnFrom({
    file: 'a.txt',
    format: 'text',
    blocks: [
      paragraph('机关运行经费比上年增加 1.50 万元。'),
      paragraph('本部门机关运行经费共安排 12.34 万元，政府采购预算总额 5000 元。'),
    ],
  });

  expect(prior.agencyOperatingFunds).toEqual([{ amount: '123400.00' }]);
  expect(prior.procurement).toEqual([{ amount: '5000.00' }]);
});
