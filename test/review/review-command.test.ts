import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reviewDocument } from '../../shared/review/index.ts';
import { temporaryFolder } from '../support/office.ts';
import { written } from './tables-support.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

function run(...args: readonly string[]) {
  const main = ['--disable-warning=ExperimentalWarning', join(root, 'electron/cli/main.ts')];
  return spawnSync(process.execPath, [...main, ...args], { encoding: 'utf8', cwd: root });
}

const TABLE =
  '2023年部门预算\n支出总表\n单位：万元\n科目编码\t科目名称\t合计\n合计\t\t5.00\n206\t科学技术支出\t7.00\n';

test('a folder gives one JSON object a file and line, with progress beside it', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'a', 'one.txt'), TABLE);
  writeFileSync(join(folder, 'b.docx'), 'no archive at all');
  const { stdout, stderr, status } = run('review', folder, '--json');
  const lines = stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(status).toBe(1);
  expect(stderr).toContain('(1/2)');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatchObject({
    file: join(folder, 'a', 'one.txt'),
    findings: [{ code: 'TIE-TOTAL', severity: 'error' }],
  });
  expect(lines[0]).toHaveProperty('checks.notRun');
  expect(lines[1]).toHaveProperty('file', join(folder, 'b.docx'));
  expect(lines[1]).toHaveProperty('error');
});

test('without a file the call is wrong', () => {
  expect(run('review').status).toBe(2);
});

test('for people the verdict comes first', () => {
  const path = join(temporaryFolder(), 'one.txt');
  writeFileSync(path, TABLE);
  const { stdout, status } = run('review', path);
  expect(status).toBe(0);
  expect(stdout.split('\n')[0]).toContain('须改 1 处');
});

const WORDS = [
  '合计',
  '206',
  '20607',
  '2060702',
  '科学技术支出',
  '基本支出',
  '项目支出',
  '收入',
  '支出',
  '一、本年收入',
  '三级指标',
  '权重',
  '公务接待费',
  '',
  '5.00',
  '-3',
  '#DIV/0!',
  '2023年预算数',
  '单位：万元',
  '占比',
  '1,234.50',
];

test('no table, however strange, stops the review', () => {
  const cell = fc.constantFrom(...WORDS);
  const row = fc.array(cell, { minLength: 1, maxLength: 7 }).map((cells) => `${cells.join('|')}|`);
  const table = fc.tuple(
    fc.constantFrom('支出总表', '收支总表', '绩效目标表', '三公经费表', '采购表'),
    fc.array(row, { maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(table, { maxLength: 4 }), (tables) => {
      const text = tables.map(([title, rows]) => [title, ...rows].join('\n')).join('\n\n');
      const { passed } = reviewDocument(written(text));
      expect(passed).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 150 },
  );
});
