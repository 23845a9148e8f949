import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles } from '../../electron/files/atomic-write.ts';
import { safeFileName } from '../../electron/services/file-names.ts';
import { temporaryFolder } from '../support/office.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('all files are written, folders made, former ones replaced, and nothing is left over', async () => {
  const folder = join(temporaryFolder(), 'a', 'b');
  const [first, second] = [join(folder, '1.docx'), join(folder, '2.xlsx')];
  for (const version of ['old', 'new']) {
    const files = [first, second].map((path) => ({ path, content: bytes(version) }));
    expect((await writeFiles(files)).ok).toBe(true);
    expect(readFileSync(second, 'utf8')).toBe(version);
  }
  expect(readdirSync(folder).toSorted()).toEqual(['1.docx', '2.xlsx']);
});

test('where one cannot be written, the others stay as they were', async () => {
  const folder = temporaryFolder();
  const first = join(folder, '1.docx');
  writeFileSync(first, 'old');
  mkdirSync(join(folder, '2.xlsx'));
  const result = await writeFiles([
    { path: first, content: bytes('new') },
    { path: join(folder, '2.xlsx'), content: bytes('new') },
  ]);
  expect(result.ok ? '' : result.problems[0]?.message).toContain('文件夹');
  expect(readFileSync(first, 'utf8')).toBe('old');
  expect(readdirSync(folder).toSorted()).toEqual(['1.docx', '2.xlsx']);
});

test.each(['/proc/none/file', '/dev/null/file'])(
  'a place like %s is refused in plain words',
  async (path) => {
    const result = await writeFiles([{ path, content: bytes('x') }]);
    expect(result.ok ? '' : result.problems[0]?.message).toMatch(/^无法写入“.*”：.+。$/);
  },
);

test('file names are made fit for Windows', () => {
  expect(safeFileName('甲<>:"/\\|?*乙\u0000. ')).toBe('甲乙');
  expect(safeFileName('CON')).toBe('CON_');
  expect(safeFileName('...')).toBe('预决算公开');
  expect([...safeFileName('长'.repeat(500))].length).toBeLessThanOrEqual(80);
});
