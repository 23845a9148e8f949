import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { templateCommand } from '../../electron/cli/template.ts';
import { exportDisclosure } from '../../electron/services/export-disclosure.ts';
import {
  TEMPLATES_FOLDER,
  addedPacksFolder,
  listPacks,
  loadPack,
} from '../../electron/services/pack-files.ts';
import { readSample } from '../../electron/services/samples.ts';
import { openClient } from '../support/api-client.ts';
import { temporaryFolder } from '../support/office.ts';
import { must } from '../support/samples.ts';

beforeEach(() => {
  vi.stubEnv('BUDGET_DISCLOSURE_DATA', temporaryFolder());
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** A pack of another region in a folder of any name, as somebody sends it. */
function sentPack(id: string, name = '某区部门预算公开模板'): string {
  const folder = join(temporaryFolder(), '发来的模板');
  cpSync(join(TEMPLATES_FOLDER, 'yubei-2024'), folder, { recursive: true });
  const file = join(folder, 'pack.yaml');
  const text = readFileSync(file, 'utf8')
    .replace(/^id: .*$/m, `id: ${id}`)
    .replace(/^name: .*$/m, `name: ${name}`);
  writeFileSync(file, text);
  writeFileSync(join(folder, '说明.docx'), 'not a part of a pack');
  return folder;
}

async function added(...args: readonly string[]) {
  const { status, problems } = await templateCommand.run(['add', ...args]);
  return { status, codes: problems.map(({ code }) => code) };
}

test('a pack that was added is one of the program: listed, loaded by its id, exported with', async () => {
  expect(await added(sentPack('mouqu-2024'))).toEqual({ status: 0, codes: [] });
  expect((await listPacks()).at(-1)).toBe('mouqu-2024');
  expect(must(await loadPack('mouqu-2024')).name).toBe('某区部门预算公开模板');
  const files = readdirSync(join(addedPacksFolder(), 'mouqu-2024')).toSorted();
  expect(files).toEqual(['pack.yaml', 'tables', 'text']);

  const data = must(await readSample('yubei-2024'));
  const year = { ...data, template: { id: 'mouqu-2024' } };
  const { template } = must(await exportDisclosure({ data: year, folder: temporaryFolder() }));
  expect(template).toBe('mouqu-2024');
});

test('one of the same id is replaced only on purpose, one that comes with the program never', async () => {
  await added(sentPack('mouqu-2024'));
  expect(await added(sentPack('mouqu-2024', '新的一份'))).toEqual({
    status: 1,
    codes: ['PACK-THERE'],
  });
  expect(must(await loadPack('mouqu-2024')).name).toBe('某区部门预算公开模板');
  expect(await added(sentPack('mouqu-2024', '新的一份'), '--replace')).toEqual({
    status: 0,
    codes: [],
  });
  expect(must(await loadPack('mouqu-2024')).name).toBe('新的一份');
  expect(readdirSync(addedPacksFolder())).toEqual(['mouqu-2024']);
  expect((await added(sentPack('yubei-2024'), '--replace')).codes).toEqual(['PACK-SHIPPED']);
});

test('a pack with mistakes is not taken; they are named by file and line', async () => {
  const folder = sentPack('mouqu-2024');
  writeFileSync(join(folder, 'tables', 'wrong.yaml'), 'id: x\ntitel: y\n');
  const { status, problems } = await templateCommand.run(['add', folder]);
  expect(status).toBe(1);
  expect(problems.map(({ where }) => where)).toContain('tables/wrong.yaml:1:1');
  const empty = join(temporaryFolder(), '空的');
  mkdirSync(empty);
  expect((await added(empty)).codes).toEqual(['PACK-MISSING']);
  expect(await listPacks()).not.toContain('mouqu-2024');
});

test('the window adds a pack and has it at once', async () => {
  const { ask, api } = await openClient();
  const before = must(await ask('pack/list', {})).packs.length;
  const folder = sentPack('mouqu-2024');
  const { id, packs } = must(await ask('pack/add', { folder, mayReplace: false }));
  expect(id).toBe('mouqu-2024');
  expect(packs).toHaveLength(before + 1);
  expect(must(await ask('pack/list', {})).packs).toEqual(packs);
  const { files } = must(await ask('pack/load', { id }));
  expect(Object.keys(files)).not.toContain('说明.docx');
  api.close();
});
