import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { loadPack } from '../../electron/services/pack-files.ts';
import { readSample } from '../../electron/services/samples.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import type { Block, DisclosureDocument } from '../../shared/document/index.ts';
import { paginate } from '../../shared/layout/index.ts';
import { must } from '../support/must.ts';
import { temporaryFolder } from '../support/office.ts';

const MINI = join(import.meta.dirname, '../fixtures/packs/mini');

type Change = readonly [file: string, from: string, to: string];

/** A disclosure by the small pack, parts of which are written otherwise. */
async function composed(...changes: readonly Change[]): Promise<DisclosureDocument> {
  const folder = join(temporaryFolder(), 'mini');
  cpSync(MINI, folder, { recursive: true });
  for (const [file, from, to] of changes) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    writeFileSync(path, text.replace(from, to));
  }
  const data = must(await readSample('yubei-2024'));
  const pack = must(await loadPack(folder));
  return must(composeDisclosure(data, pack, must(await loadCatalog(data.year))));
}

function blocksOf({ sections }: DisclosureDocument): readonly Block[] {
  return sections.flatMap(({ blocks }) => blocks);
}

const TEXTS = 'texts:';
const TWO_PARTS: Change = [
  'text/main.liquid',
  '::glossary',
  '::part 第二部分 名词解释\n::glossary',
];

test('a rule for a heading that says less than all leaves the rest as usual', async () => {
  const document = await composed(TWO_PARTS, [
    'pack.yaml',
    TEXTS,
    `headings: {part: {level: 1}}\n${TEXTS}`,
  ]);
  const parts = blocksOf(document).filter(
    (block) => block.kind === 'heading' && block.style === 'partTitle',
  );
  expect(parts).toHaveLength(2);
  expect(parts.at(-1)).toMatchObject({ isOnNewPage: true, isInContents: true });
});

test('where a page set-up with a first number comes again, its numbers go on', async () => {
  const pages = "pages: {text: {pageNumber: {position: center, format: '{n}', start: 3}}}";
  const document = await composed(
    ['pack.yaml', TEXTS, `${pages}\n${TEXTS}`],
    ['pack.yaml', '  - {tables: [t1, t2, t3]}', '  - {tables: [t1, t2, t3]}\n  - {text: main}'],
  );
  const numbers = paginate(document).pages.map(({ number }) => number);
  expect(numbers).toEqual(numbers.map((_, index) => index + 3));
});

test('full-width spaces before a name or a note of a table move it in', async () => {
  const document = await composed(
    ['tables/t1.yaml', '{row: {li: 收入合计}', '{row: {li: 　　收入合计}'],
    ['tables/t1.yaml', '  - id: t2', '    notes: [注：一, 　　二]\n  - id: t2'],
  );
  const [table] = blocksOf(document).filter((block) => block.kind === 'table');
  const cells = table?.rows.flatMap((row) => row.cells) ?? [];
  expect(cells.find((cell) => cell.text === '收入合计')).toMatchObject({ indent: 2 });
  expect(table?.notes).toEqual(['注：一', '　　二']);
});
