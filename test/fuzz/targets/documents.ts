import { readPublishedBytes } from '../../../electron/readers/index.ts';
import { loadCatalog, readCatalogListBytes } from '../../../electron/services/catalog-files.ts';
import { listSamples } from '../../../electron/services/samples.ts';
import { writeExcel } from '../../../electron/writers/excel/index.ts';
import { writeWord } from '../../../electron/writers/word/index.ts';
import type { Catalog } from '../../../shared/catalog/index.ts';
import { learnFrom } from '../../../shared/learn/index.ts';
import {
  type PublishedDocument,
  type PublishedTable,
  reviewDocument,
} from '../../../shared/review/index.ts';
import { must } from '../../support/must.ts';
import { sampleDocument } from '../../support/samples.ts';
import { mutateBytes } from '../mutate-bytes.ts';
import { mutateOffice } from '../mutate-office.ts';
import { mutateText } from '../mutate-text.ts';
import type { Random } from '../random.ts';
import { type Target, outcomeOf } from './target.ts';

const TEXT_PIECES = [
  '\t',
  '\n\n',
  '\n\t1',
  '|a|b|\n|---|---|\n',
  '1'.repeat(5000),
  '，增加'.repeat(500),
  '万元'.repeat(500),
  '（'.repeat(3000),
  '%'.repeat(3000),
  '\0',
  '一、',
  '#'.repeat(3000),
];

function use(document: PublishedDocument, catalog: Catalog): void {
  reviewDocument(document, catalog);
  learnFrom(document);
}

function read(name: string, bytes: Uint8Array, catalog: Catalog): string {
  const document = readPublishedBytes(name, bytes);
  if (document.ok) use(document.value, catalog);
  return outcomeOf(document);
}

async function written<T>(write: (id: string) => Promise<T>): Promise<T[]> {
  return Promise.all((await listSamples()).map(write));
}

/** Word files, read and reviewed. */
export async function openWord(): Promise<Target> {
  const catalog = must(await loadCatalog(2024));
  const files = await written(async (id) => writeWord(await sampleDocument(id)));
  return { run: (random) => read('a.docx', mutateOffice(random.pick(files), random), catalog) };
}

/** Workbooks, read as documents and as lists of classification items. */
export async function openWorkbook(): Promise<Target> {
  const catalog = must(await loadCatalog(2024));
  const files = await written(async (id) => writeExcel(await sampleDocument(id)));
  return {
    run(random) {
      const bytes = mutateOffice(random.pick(files), random);
      readCatalogListBytes('list.xlsx', bytes, 2024);
      return read('a.xlsx', bytes, catalog);
    },
  };
}

function tableText({ rows }: PublishedTable): string {
  return rows.map((row) => row.map(({ text }) => text).join('\t')).join('\n');
}

async function asText(id: string): Promise<string> {
  const document = must(readPublishedBytes('a.docx', await writeWord(await sampleDocument(id))));
  return document.blocks
    .map((block) => (block.kind === 'table' ? tableText(block) : block.text))
    .join('\n');
}

function changed(text: string, random: Random): Uint8Array {
  const bytes = new TextEncoder().encode(mutateText(text, random, TEXT_PIECES));
  return random.chance(0.3) ? mutateBytes(bytes, random) : bytes;
}

/** Documents as plain text, read and reviewed. */
export async function openText(): Promise<Target> {
  const catalog = must(await loadCatalog(2024));
  const texts = await written(asText);
  return { run: (random) => read('a.txt', changed(random.pick(texts), random), catalog) };
}
