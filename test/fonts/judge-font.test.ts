import { describe, expect, test } from 'vitest';
import { listPacks, loadPack } from '../../electron/services/pack-files.ts';
import { isGb2312Font, judgeFont, requiredFonts, standIns } from '../../shared/fonts/index.ts';
import { must } from '../support/samples.ts';

describe('the fonts of a template', () => {
  test('are those of the looks that it names and of the usual ones', async () => {
    const pack = must(await loadPack('yubei-2024'));
    const fonts = requiredFonts({
      ...pack,
      styles: { ...pack.styles, coverTitle: { font: '华文新魏', latinFont: 'Arial' } },
    });
    expect(fonts).toContainEqual({ name: '华文新魏', isLatin: false, uses: ['coverTitle'] });
    expect(fonts).toContainEqual({ name: 'Arial', isLatin: true, uses: ['coverTitle'] });
    const body = fonts.find(({ uses, isLatin }) => !isLatin && uses.includes('body'));
    expect(body?.name).toBe('仿宋_GB2312');
  });

  test('of every template are known, with something to stand in', async () => {
    for (const id of await listPacks()) {
      for (const { name } of requiredFonts(must(await loadPack(id)))) {
        expect(standIns(name).length, name).toBeGreaterThan(0);
      }
    }
  });
});

describe('whether a computer has a font', () => {
  test('by its Chinese or English name, with or without blanks', () => {
    expect(judgeFont('宋体', ['SimSun'])).toEqual({ state: 'here' });
    expect(judgeFont('SimSun', ['宋体'])).toEqual({ state: 'here' });
    expect(judgeFont('Times New Roman', ['TimesNewRoman'])).toEqual({ state: 'here' });
    expect(judgeFont('仿宋_GB2312', ['FangSong_GB2312'])).toEqual({ state: 'here' });
  });

  test('仿宋 is not 仿宋_GB2312, but stands in for it', () => {
    expect(judgeFont('仿宋_GB2312', ['FangSong'])).toMatchObject({
      state: 'standIn',
      standIn: { name: '仿宋' },
    });
    expect(judgeFont('楷体_GB2312', ['华文楷体', '楷体'])).toMatchObject({
      state: 'standIn',
      standIn: { name: '楷体' },
    });
  });

  test('the more alike stands in', () => {
    const families = ['Noto Serif CJK SC', '宋体', '方正小标宋_GBK'];
    expect(judgeFont('方正小标宋简体', families)).toMatchObject({
      standIn: { name: '方正小标宋_GBK' },
    });
    expect(judgeFont('方正小标宋简体', families.slice(0, 2))).toMatchObject({
      standIn: { name: '宋体', remark: '要加粗' },
    });
    expect(judgeFont('方正小标宋简体', families.slice(0, 1))).toMatchObject({
      standIn: { name: '思源宋体' },
    });
  });

  test('missing, with what could stand in and how to get it', () => {
    const verdict = judgeFont('仿宋_GB2312', ['Arial']);
    expect(verdict.state).toBe('missing');
    expect(verdict.state === 'missing' && verdict.howToInstall).toContain('安装');
    expect(judgeFont('某某体', [])).toMatchObject({ state: 'missing', wishes: [] });
  });

  test('which fonts hold only the characters of GB 2312', () => {
    const names = ['仿宋_GB2312', '方正小标宋简体', '仿宋', '方正小标宋_GBK', 'Times New Roman'];
    expect(names.filter(isGb2312Font)).toEqual(['仿宋_GB2312', '方正小标宋简体']);
  });
});
