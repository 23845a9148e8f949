import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileManagerCall, reveal } from '../../electron/services/reveal.ts';
import { temporaryFolder } from '../support/office.ts';

describe('showing a file', () => {
  test('on Windows only the path stands in quotes, as the Explorer wants it', () => {
    const path = 'C:\\Users\\王 芳\\Documents\\2024年 预算.docx';
    expect(fileManagerCall(path, false, 'win32')).toEqual({
      program: 'explorer.exe',
      args: [`/select,"${path}"`],
      isVerbatim: true,
    });
  });

  test('a folder is opened itself, on each system', () => {
    expect(fileManagerCall('D:\\预 算', true, 'win32').args).toEqual(['D:\\预 算']);
    expect(fileManagerCall('/a/预 算', true, 'linux').args).toEqual(['/a/预 算']);
    expect(fileManagerCall('/a/预算.docx', false, 'linux').args).toEqual(['/a']);
  });

  test('what is not there any more is told', async () => {
    const answer = await reveal(join(temporaryFolder(), '没有.docx'));
    expect(answer).toMatchObject({ ok: false, problems: [{ code: 'FILE-MISSING' }] });
  });
});
