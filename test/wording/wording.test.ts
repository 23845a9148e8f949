import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fen } from '../../shared/money/index.ts';
import {
  type Hit,
  detectBankAccounts,
  detectDoubledPunctuation,
  detectDoubledWords,
  detectIdentityNumbers,
  detectLevelWords,
  detectMobileNumbers,
  detectOddYears,
  detectOutdatedNames,
  detectPlaceholders,
  detectSecrecyMarks,
  nearNameDetector,
  readAmounts,
  standsFor,
} from '../../shared/wording/index.ts';

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

const quotes = (hits: readonly Hit[]): string[] => hits.map(({ quote }) => quote);

describe('placeholders', () => {
  test.each([
    ['预算数XX万元', 'XX'],
    ['比20XX年增加', 'XX'],
    ['支出××万元', '××'],
    ['如…（二级预算单位事业收入情况）等', '…（二级预算单位事业收入情况）'],
    ['参加（团组名称）', '（团组名称）'],
    ['原因：待填', '待填'],
    ['比上年增加（减少）5万元', '增加（减少）'],
    ['增长/下降3%', '增长/下降'],
    ['增幅#DIV/0!', '#DIV/0!'],
    ['202年度预算', '202年度'],
    ['共{{ all.total }}万元', '{{'],
    ['共____人', '____'],
  ])('%s', (text, quote) => {
    expect(quotes(detectPlaceholders(text))).toContain(quote);
  });

  test.each([
    '尺寸4.26*2.02米',
    '增（减）额',
    '公务接待补充规定',
    '138****1234',
    '制度有待补充完善',
    'XXL号服装',
    '200年历史',
    '2021年度',
    '因公出国（境）',
    '减少了开支，增加了收入',
  ])('%s is none', (text) => {
    expect(detectPlaceholders(text)).toEqual([]);
  });
});

describe('repetition', () => {
  test.each([
    ['开展活动等重点工作等重点工作', '等重点工作等重点工作', true],
    ['主要包括：主要包括：医疗费', '主要包括：主要包括：', true],
    ['疫情防控防控工作', '防控防控', false],
    ['科普的的经费', '的的', true],
  ])('%s', (text, quote, isCertain) => {
    expect(detectDoubledWords(text)).toMatchObject([{ quote, isCertain }]);
  });

  test.each([
    '召开全国委员会委员会议',
    '一项一项落实',
    '以科普服务服务乡村振兴',
    '达到目的的措施',
    '人人参与',
    '100 100',
    '其他社会保障支出（99）其他社会保障支出（99）',
    '\t科普教育\t科普教育',
  ])('%s repeats nothing', (text) => {
    expect(detectDoubledWords(text)).toEqual([]);
  });

  test('doubled punctuation is found, what belongs together is not', () => {
    expect(quotes(detectDoubledPunctuation('甲，，乙。；丙……丁——戊”，己'))).toEqual([
      '，，',
      '。；',
    ]);
  });
});

describe('years', () => {
  test('only years beside the year are odd, certain before money', () => {
    const text = '比2021年预算增加；2023年、2022年、2024年；2020年工作。';
    expect(detectOddYears(text, 2023)).toMatchObject([
      { quote: '2021年', isCertain: true },
      { quote: '2020年', isCertain: false },
    ]);
  });

  test.each([
    '《2019年工作要点》',
    '渝北委办发〔2019〕54号',
    '2021—2025年规划',
    '截至2020年末',
    '2018年以来',
    '到2035年',
  ])('%s is accepted', (text) => {
    expect(detectOddYears(text, 2023)).toEqual([]);
  });
});

test('names of categories are outdated from the year of the new name', () => {
  const text = '医疗卫生与计划生育（类）支出；《医疗卫生与计划生育办法》；行政事业单位离退休';
  expect(quotes(detectOutdatedNames(text, 2021))).toEqual([
    '医疗卫生与计划生育',
    '行政事业单位离退休',
  ]);
  expect(detectOutdatedNames(text, 2018)).toEqual([]);
});

describe('what must not be published', () => {
  /** 110105 19491231 002 and its check character X. */
  const identity = '11010519491231002X';

  test('an identity number is found by its checksum, any other last character is none', () => {
    expect(quotes(detectIdentityNumbers(`身份证${identity}。`))).toEqual([identity]);
    fc.assert(
      fc.property(fc.constantFrom(...DIGITS), (last) => {
        expect(detectIdentityNumbers(`${identity.slice(0, 17)}${last}`)).toEqual([]);
      }),
    );
  });

  test('a card number is found by its checksum; one wrong digit makes it none', () => {
    const card = '6222020000000000000';
    const check = DIGITS.filter(
      (digit) => detectBankAccounts(card.slice(0, -1) + digit).length > 0,
    );
    expect(check).toHaveLength(1);
  });

  test('accounts, mobile numbers and marks of secrecy', () => {
    expect(quotes(detectBankAccounts('开户行账号：5105 0165 8736'))).toHaveLength(1);
    expect(quotes(detectMobileNumbers('电话13812345678、138-1234-5678、023-67822496'))).toEqual([
      '13812345678',
      '138-1234-5678',
    ]);
    expect(detectMobileNumbers('合计13812345678元，13,812,345,678')).toEqual([]);
    expect(quotes(detectSecrecyMarks('机密★10年'))).toEqual(['机密★']);
    expect(detectBankAccounts('科普抖音账号：12345678901')).toEqual([]);
    expect(detectSecrecyMarks('保守国家秘密，做好保密工作')).toEqual([]);
  });
});

test('level words of another treasury', () => {
  expect(detectLevelWords('指省级财政当年拨付的资金', 'city')).toMatchObject([{ isCertain: true }]);
  expect(detectLevelWords('指市级财政当年拨付的资金', 'city')).toEqual([]);
  expect(detectLevelWords('争取省级财政资金', 'city')).toEqual([]);
});

describe('names', () => {
  const names = ['科普专项经费', '深圳市科学技术协会'];

  test('one inner character wrong or missing is found', () => {
    expect(quotes(nearNameDetector(names)('科普专顶经费和深圳市科技术协会'))).toEqual([
      '科普专顶经费',
      '深圳市科技术协会',
    ]);
  });

  test('the names themselves and other names are not', () => {
    expect(nearNameDetector(names)('科普专项经费、科普活动经费、深圳市科学技术协会')).toEqual([]);
    expect(nearNameDetector([...names, '科普专顶经费'])('科普专项经费')).toEqual([]);
  });
});

test('amounts in texts are whole 分 and stand for what rounds to them', () => {
  const [first, second, third] = readAmounts('共522.55万元、3,050,000元，1.2亿元');
  expect(first).toMatchObject({ quote: '522.55万元', fen: 522_550_000 });
  expect(second).toMatchObject({ fen: 305_000_000 });
  expect(third).toMatchObject({ fen: 12_000_000_000 });
  expect(first && standsFor(first, fen(522_554_999))).toBe(true);
  expect(first && standsFor(first, fen(522_560_000))).toBe(false);
});

test('hits name their place', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const text = `${before}。待填。${after}`;
      for (const hit of [...detectPlaceholders(text), ...detectDoubledPunctuation(text)]) {
        expect(text.slice(hit.index, hit.index + hit.length)).toBe(hit.quote);
      }
      expect(quotes(detectPlaceholders(text))).toContain('待填');
    }),
  );
});
