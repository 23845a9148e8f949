import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  NOTICES_FILE,
  packagesWithInstallScripts,
  runtimePackages,
  writeNotices,
} from '../../scripts/notices.ts';

/** Licences that ask no more of us than to be named. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT/X11',
  'Unlicense',
  'Zlib',
]);

/** Says nowhere what its licence is; exceljs brings it for reading streams, which the program never does. */
const UNSTATED = new Set(['buffers']);

/** Of alternatives one must suit, of parts each. */
function isPermissive(expression: string): boolean {
  const plain = expression.replace(/[()]/g, '');
  return plain
    .split(/\s+OR\s+/i)
    .some((choice) => choice.split(/\s+AND\s+/i).every((license) => PERMISSIVE.has(license)));
}

test('no package that the program runs with has a copyleft or unknown licence', () => {
  const packages = runtimePackages();
  expect(packages.length).toBeGreaterThan(20);
  const others = packages.filter(
    ({ name, license }) => !isPermissive(license) && !(license === '' && UNSTATED.has(name)),
  );
  expect(others.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
});

test('the notices are current (npm run notices)', () => {
  expect(readFileSync(NOTICES_FILE, 'utf8')).toBe(writeNotices());
});

test('of all install scripts only that of the Node binary runs', () => {
  const { allowScripts } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  expect(packagesWithInstallScripts()).toEqual(Object.keys(allowScripts).toSorted());
  const running = Object.keys(allowScripts).filter((name) => allowScripts[name] === true);
  expect(running).toEqual(['node']);
});
