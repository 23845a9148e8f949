import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/office.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

function run(...args: readonly string[]) {
  const main = ['--disable-warning=ExperimentalWarning', join(root, 'electron/cli/main.ts')];
  return spawnSync(process.execPath, [...main, ...args], { encoding: 'utf8', cwd: root });
}

/** The sample with its first salary a yuan higher, as a file. */
function unbalanced(): string {
  const path = join(temporaryFolder(), 'data.json');
  const text = readFileSync(join(root, 'templates/yubei-2024/sample.json'), 'utf8');
  writeFileSync(path, text.replace('"449556.00"', '"449557.00"'));
  return path;
}

test('an imbalance is one JSON object with file, findings and checks', () => {
  const path = unbalanced();
  const { stdout, status } = run('check', '--data', path, '--json');
  expect(status).toBe(0);
  expect(stdout.trim().split('\n')).toHaveLength(1);
  const review: unknown = JSON.parse(stdout);
  expect(review).toHaveProperty('file', path);
  expect(review).toHaveProperty('findings.0.code', 'TIE-BALANCE');
  expect(review).toHaveProperty('findings.0.severity', 'error');
  expect(review).toHaveProperty('findings.0.where', '收支总表');
  expect(review).toHaveProperty('checks.passed');
  expect(review).toHaveProperty('checks.notRun.0.reason');
  expect(stdout).toContain('相差 1.00 元');
});

test('the report gives the verdict first', () => {
  const { stdout, status } = run('check', '--data', unbalanced());
  expect(status).toBe(0);
  const [verdict = ''] = stdout.split('\n');
  expect(verdict).toMatch(/\d+ 处比较相符，必须改正 1 处/);
  expect(stdout).toContain('没有检查');
});

test('rules are listed, calls that make no sense are refused', () => {
  const rules: unknown = JSON.parse(run('rules', '--json').stdout);
  expect(rules).toContainEqual(expect.objectContaining({ code: 'TIE-BALANCE', checks: 'facts' }));
  expect(run('rules').stdout).toContain('TIE-BALANCE');
  expect(run('check').status).toBe(2);
  expect(run('check', '--sample', 'yubei-2024', '--data', 'x').status).toBe(2);
  expect(run('check', '--sample', 'nowhere').status).toBe(1);
});
