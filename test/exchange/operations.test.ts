import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { type Client, codesOf, openClient } from '../support/api-client.ts';
import { temporaryFolder } from '../support/office.ts';
import { must } from '../support/samples.ts';
import { DEPARTMENT } from './department.ts';

const key = { department: '345', year: 2026, kind: 'budget' as const };

async function written(client: Client, unit: string, folder = temporaryFolder()) {
  const answer = must(await client.ask('exchange/write', { key, unit, folder, mayReplace: false }));
  return { name: basename(answer.path), content: await readFile(answer.path, 'base64') };
}

test('a unit writes its file, and the department takes it in as one step', async () => {
  const unit = await openClient();
  const income = DEPARTMENT.income.map((row) => ({ ...row, amount: '888.00' }));
  must(await unit.ask('year/create', { entry: { ...DEPARTMENT, income } }));
  const file = await written(unit, '345002');
  expect(file.name).toBe('区科技馆_2026年预算_单位数据.ysgk');

  const department = await openClient();
  const opened = must(await department.ask('year/create', { entry: DEPARTMENT }));
  const read = must(await department.ask('exchange/read', { key, ...file, choices: {} }));
  expect(read).toMatchObject({ obstacles: [], doubles: [], differenceCount: 1 });
  const before = must(await department.ask('exchange/progress', { key }));
  expect(before.units.map(({ state }) => state)).toEqual(['typed', 'typed', 'typed']);

  must(
    await department.ask('year/commit', {
      key,
      revision: opened.revision,
      title: '接收“区科技馆”的单位数据',
      patches: [{ op: 'replace', path: [], value: read.entry }],
      inverse: [{ op: 'replace', path: [], value: DEPARTMENT }],
    }),
  );
  const after = must(await department.ask('exchange/progress', { key }));
  expect(after.units.map(({ state }) => state)).toEqual(['typed', 'received', 'typed']);
  const again = must(await department.ask('exchange/read', { key, ...file, choices: {} }));
  expect(again).toMatchObject({ entry: null, differenceCount: 0 });
  expect(again.remarks).toEqual(['这份文件以前已经接收过。']);
  expect([...unit.errors, ...department.errors]).toEqual([]);
});

test('a file is not written over another without a word, and none is left half', async () => {
  const client = await openClient();
  must(await client.ask('year/create', { entry: DEPARTMENT }));
  const folder = temporaryFolder();
  await written(client, '345002', folder);
  const second = await client.ask('exchange/write', {
    key,
    unit: '345002',
    folder,
    mayReplace: false,
  });
  expect(codesOf(second)).toEqual(['EXPORT-EXISTS']);
  const nowhere = join(folder, '区科技馆_2026年预算_单位数据.ysgk');
  const refused = await client.ask('exchange/write', {
    key,
    unit: '345002',
    folder: nowhere,
    mayReplace: false,
  });
  expect(refused.ok).toBe(false);
  expect(
    codesOf(await client.ask('exchange/write', { key, unit: '9', folder, mayReplace: true })),
  ).toEqual(['EXCHANGE-NO-UNIT']);
  expect(await readdir(folder)).toHaveLength(1);
  expect(client.errors).toEqual([]);
});

test('a file of another year is described and not taken in', async () => {
  const unit = await openClient();
  must(await unit.ask('year/create', { entry: DEPARTMENT }));
  const file = await written(unit, '345002');
  const department = await openClient();
  must(await department.ask('year/create', { entry: { ...DEPARTMENT, year: 2027 } }));
  const other = { ...key, year: 2027 };
  const read = must(await department.ask('exchange/read', { key: other, ...file, choices: {} }));
  expect(read.entry).toBeNull();
  expect(read.obstacles).toHaveLength(1);
  const damaged = { name: file.name, content: file.content.slice(0, 200) };
  const answer = await department.ask('exchange/read', { key: other, ...damaged, choices: {} });
  expect(codesOf(answer)).toEqual(['PART-DAMAGED']);
});

test('a year is checked without being opened in the window', async () => {
  const client = await openClient();
  const sample = must(await client.ask('sample/load', { id: 'chenghua-2023' }));
  const opened = must(await client.ask('year/create', { entry: sample.entry }));
  const before = must(await client.ask('check/year', { key: opened.key }));
  const income = [{ source: 'generalPublicBudget', amount: '一百元' }];
  const wrong = { ...sample.entry, income, year: 2024 };
  const { key: next } = must(await client.ask('year/create', { entry: wrong }));
  const after = must(await client.ask('check/year', { key: next }));
  expect(after.errors).toBeGreaterThan(before.errors);
  expect(after.findings.some(({ message }) => message.includes('看不懂这个金额'))).toBe(true);
  const { template: _none, ...bare } = sample.entry;
  const { key: last } = must(await client.ask('year/create', { entry: { ...bare, year: 2025 } }));
  expect(codesOf(await client.ask('check/year', { key: last }))).toEqual(['PACK-UNNAMED']);
});
