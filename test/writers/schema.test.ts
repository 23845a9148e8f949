import validate from '@ooxml-tools/validate';
import { expect, test } from 'vitest';
import { writeExcel } from '../../electron/writers/excel/index.ts';
import { writeWord } from '../../electron/writers/word/index.ts';
import { sampleDocuments } from '../support/samples.ts';

const samples = await sampleDocuments();

/** What the validator of the Open XML SDK finds wrong. */
async function complaints(file: Uint8Array, format: 'docx' | 'xlsx'): Promise<string[]> {
  const results = await validate(file, format, 'Office2019');
  return results.map((result) => JSON.stringify(result));
}

test.each(samples)(
  'both files of %s are valid by the Office Open XML schema',
  async (_, document) => {
    expect(await complaints(await writeWord(document), 'docx')).toEqual([]);
    expect(await complaints(await writeExcel(document), 'xlsx')).toEqual([]);
  },
  180_000,
);
