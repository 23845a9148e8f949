import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fontNames } from '../../electron/services/font-names.ts';
import { fontsIn } from '../../electron/services/fonts.ts';
import { judgeFont } from '../../shared/fonts/index.ts';
import { openClient } from '../support/api-client.ts';
import { temporaryFolder } from '../support/office.ts';
import { must } from '../support/samples.ts';

const SERIF = '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc';
const LATIN = '/usr/share/fonts/truetype/liberation/LiberationSerif-Bold.ttf';

describe('fonts in files', () => {
  test('the names in the files are those that fontconfig finds in them', async () => {
    for (const file of [SERIF, LATIN]) {
      const listed = execFileSync('fc-scan', ['--format', '%{family},', file], {
        encoding: 'utf8',
      });
      const families = listed.split(',').filter((name) => name !== '');
      const names = await fontNames(file);
      expect(families.length).toBeGreaterThan(0);
      for (const family of families) expect(names, file).toContain(family);
    }
  });

  test('are found below folders; what is missing, cut off or no font has no names', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'own'));
    cpSync(LATIN, join(folder, 'own', 'a.TTF'));
    writeFileSync(join(folder, 'text.ttf'), '这不是字体。'.repeat(100));
    writeFileSync(join(folder, 'short.otf'), readFileSync(LATIN).subarray(0, 20));
    writeFileSync(join(folder, 'empty.ttc'), '');
    const found = await fontsIn([folder, join(folder, 'nowhere')]);
    expect(found.isComplete).toBe(true);
    expect(found.families).toContain('Liberation Serif');
    expect(found.families.every((name) => name.startsWith('Liberation Serif'))).toBe(true);
  });

  test('broken fonts neither fail nor hang', async () => {
    const whole = readFileSync(LATIN);
    const file = join(temporaryFolder(), 'broken.ttf');
    const change = fc.record({ at: fc.nat(400), value: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
        const broken = Uint8Array.from(whole.subarray(0, 100_000));
        for (const { at, value } of changes) broken[at] = value;
        writeFileSync(file, broken);
        expect(Array.isArray(await fontNames(file))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('says when the time did not suffice', async () => {
    expect((await fontsIn(['/usr/share/fonts'], 0)).isComplete).toBe(false);
  });
});

describe('what this computer has', () => {
  test('the Chinese fonts of this machine, which stand in for those of official documents', async () => {
    const { api, ask } = await openClient();
    const { families, isComplete, programs } = must(await ask('app/fonts', {}));
    api.close();
    expect(isComplete).toBe(true);
    expect(families).toEqual(
      expect.arrayContaining(['Noto Serif CJK SC', 'Noto Sans CJK SC', 'Liberation Serif']),
    );
    expect(judgeFont('仿宋_GB2312', families)).toMatchObject({ standIn: { name: '思源宋体' } });
    expect(judgeFont('黑体', families)).toMatchObject({ standIn: { name: '思源黑体' } });
    expect(programs.map(({ id }) => id)).toEqual(['word', 'wps', 'libreoffice']);
    expect(programs[0]?.path).toBeNull();
  });

  test('LibreOffice is found where it is on the path', async () => {
    const { api, ask } = await openClient();
    const { programs } = must(await ask('app/fonts', {}));
    api.close();
    const isThere = (program: string) => {
      try {
        execFileSync('which', [program]);
        return true;
      } catch {
        return false;
      }
    };
    const found = programs.find(({ id }) => id === 'libreoffice');
    expect(found?.path !== null).toBe(isThere('soffice') || isThere('libreoffice'));
  });

  test('the texts beside the program', async () => {
    const { api, ask } = await openClient();
    const { notices } = must(await ask('app/texts', {}));
    api.close();
    expect(notices).toBe(readFileSync('THIRD-PARTY-NOTICES.md', 'utf8'));
  });
});
