import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';

import { expect, test } from 'vitest';

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.tsx?$/;

test('every tracked source file is named in kebab-case', () => {
  const tracked = execFileSync('git', ['ls-files', '-z', '--', '*.ts', '*.tsx'], {
    encoding: 'utf8',
  });
  const files = tracked.split('\0').filter((file) => file !== '');

  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => !kebabCase.test(basename(file)))).toEqual([]);
});

test('the pattern tells the cases apart', () => {
  const accepted = ['main.ts', 'app.tsx', 'budget-table.test.ts', 'vitest.config.ts', 'a.d.ts'];
  const refused = ['BudgetTable.tsx', 'budgetTable.ts', 'budget_table.ts', '-table.ts'];

  expect(accepted.filter((name) => !kebabCase.test(name))).toEqual([]);
  expect(refused.filter((name) => kebabCase.test(name))).toEqual([]);
});
