import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { loadPack } from '../../electron/services/pack-files.ts';
import { readSample } from '../../electron/services/samples.ts';
import { writeExcel } from '../../electron/writers/excel/index.ts';
import { printHtml } from '../../electron/writers/html/index.ts';
import { writeWord } from '../../electron/writers/word/index.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import { must } from '../support/must.ts';
import { temporaryFolder } from '../support/office.ts';

test('a wide table stands on A3 in every file where the pack says so, the others on A4', async () => {
  const folder = join(temporaryFolder(), 'mini');
  cpSync(join(import.meta.dirname, '../fixtures/packs/mini'), folder, { recursive: true });
  const path = join(folder, 'pack.yaml');
  const pages = 'pages: {huge: {paper: A3, orientation: landscape}}\ndocument:';
  const text = readFileSync(path, 'utf8').replace('document:', pages);
  writeFileSync(path, text.replace('[t1, t2, t3]}', '[t1, t2, t3], widePage: huge}'));
  const data = must(await readSample('yubei-2024'));
  const pack = must(await loadPack(folder));
  const document = must(composeDisclosure(data, pack, must(await loadCatalog(data.year))));

  const word = unzipSync(await writeWord(document))['word/document.xml'];
  const sizes = [...strFromU8(word ?? new Uint8Array()).matchAll(/<w:pgSz ([^>]*)\/>/g)].map(
    ([, size]) => /w:w="(\d+)"/.exec(size ?? '')?.[1],
  );
  expect(sizes).toEqual(['11906', '11906', '23811', '11906']);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(await writeExcel(document)).buffer);
  const papers = workbook.worksheets.map(({ name, pageSetup }) => [name, pageSetup.paperSize]);
  expect(Object.fromEntries(papers)).toMatchObject({ 收支总表: 9, 支出表: 8, 绩效: 9 });
  expect(printHtml(document, undefined)).toContain('size:A3 landscape');
});
