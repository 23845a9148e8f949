import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  gb2312Characters,
  notInGb2312,
  rareCharacters,
  wordsAround,
} from '../../shared/fonts/index.ts';

describe('characters that a GB2312 font cannot show', () => {
  test('GB 2312-80 has 682 symbols and 6763 Chinese characters', () => {
    const all = [...gb2312Characters()];
    const chinese = all.filter((one) => /\p{Script=Han}/u.test(one) && one !== '々');
    expect(all).toHaveLength(682 + 6763);
    expect(chinese).toHaveLength(6763);
    expect(all.filter((one) => /[\p{Co}\uFFFD]/u.test(one))).toEqual([]);
    expect(gb2312Characters().has('啊')).toBe(true);
    expect(gb2312Characters().has('齄')).toBe(true);
  });

  test('rare characters of names, each once and in their order', () => {
    expect(notInGb2312('李喆、王祎旸、张堃，镕基')).toEqual(['喆', '祎', '旸', '堃', '镕']);
    expect(notInGb2312('喆喆')).toEqual(['喆']);
    expect(notInGb2312('𬭎 吉 𠮷')).toEqual(['𬭎', '𠮷']);
    expect(notInGb2312('二〇二四年，陳')).toEqual(['〇', '陳']);
  });

  test('usual texts have none', () => {
    const text =
      '（一）2024 年“三公”经费 12.34 万元，下降 5.6%——主要原因是：厉行节约……《预算法》①±×→★\u3000\n\tAé–•€';
    expect(notInGb2312(text)).toEqual([]);
    expect(notInGb2312('')).toEqual([]);
    expect(notInGb2312('邓小平李鹏赵紫阳刘德华重庆市渝北区深圳市')).toEqual([]);
  });

  test('a text has what its parts have', () => {
    const part = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(part, part, (a, b) => {
        expect(new Set(notInGb2312(`${a}，${b}`))).toEqual(
          new Set([...notInGb2312(a), ...notInGb2312(b)]),
        );
      }),
    );
  });

  test('are listed with their places', () => {
    const texts = [
      { where: '联系人', text: '李喆' },
      { where: '项目', text: '无' },
      { where: '职能', text: '李喆和张堃' },
    ];
    expect(rareCharacters(texts)).toEqual([
      { character: '喆', places: [texts[0], texts[2]] },
      { character: '堃', places: [texts[2]] },
    ]);
  });

  test('are shown among a few words', () => {
    expect(wordsAround('李喆', '喆')).toBe('李喆');
    expect(wordsAround('部门联系人和经办人员为李喆同志，电话另行公布。', '喆')).toBe(
      '…人和经办人员为李喆同志，电话另行公…',
    );
  });
});
