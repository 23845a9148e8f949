import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type ImportedList, importList, importedList } from '../../shared/catalog/index.ts';

function imported(rows: string[][]): ImportedList & { remarks: string[] } {
  const result = importList(rows, 2025);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { ...result.value, remarks: result.remarks.map((each) => each.message) };
}

function pairs(rows: string[][]): string[] {
  return imported(rows).items.map((item) => `${item.code} ${item.name}`);
}

function problems(rows: string[][]): string[] {
  const result = importList(rows, 2025);
  return result.ok ? [] : result.problems.map(({ where, message }) => `${where ?? ''}：${message}`);
}

describe('the header', () => {
  const body = ['2060702', '科普活动'];

  test.each([
    [['科目编码', '科目名称']],
    [['科目代码', '名称']],
    [['功能分类科目编码', '功能分类科目名称']],
    [['  编 码 ', '科 目 名 称']],
    [['编码（必填）', '科目']],
    [['Code', 'Name']],
  ])('%j', (header) => {
    expect(pairs([header, body])).toEqual(['2060702 科普活动']);
  });

  test('stands below titles and blank rows, in any order of columns', () => {
    const rows = [
      ['2025年支出功能分类科目名称'],
      [],
      ['序号', '说明', '科目名称', '类型', '科目编码'],
      ['1', '反映用于开展科普活动的支出。', '科普活动', '项', '2060702'],
    ];
    expect(imported(rows).items).toEqual([
      {
        classification: 'function',
        code: '2060702',
        name: '科普活动',
        definition: '反映用于开展科普活动的支出。',
      },
    ]);
  });

  test('without one the message says what to write', () => {
    expect(problems([['甲', '乙'], body])[0]).toContain('“科目编码”');
    expect(problems([])[0]).toContain('表头');
  });

  test('a header without items is an empty list', () => {
    expect(problems([['科目编码', '科目名称']])[0]).toContain('没有支出科目');
  });
});

describe('codes', () => {
  const header = ['科目编码', '科目名称'];

  test.each([
    ['206', '206'],
    ['２０６０７０２', '2060702'],
    [' 206 07 02 ', '2060702'],
    ['206　07　02', '2060702'],
    ['2060702.0', '2060702'],
    ["'2060702", '2060702'],
    ['206.07.02', '2060702'],
    ['2,060,702', '2060702'],
    ['【2060702】', '2060702'],
    ['2060000', '206'],
    ['30201', '30201'],
    ['3010301', '3010301'],
    ['50201', '50201'],
  ])('%j is %s', (cell, code) => {
    expect(imported([header, [cell, '甲']]).items[0]?.code).toBe(code);
  });

  test('the classification follows from the code', () => {
    const rows = [header, ['2060702', '甲'], ['30201', '乙'], ['50201', '丙']];
    expect(imported(rows).items.map((item) => item.classification)).toEqual([
      'function',
      'economic',
      'government',
    ]);
  });

  test.each(['20607021', '2060', '6010101', '2060702x', '5010101'])('%s is refused', (code) => {
    expect(problems([header, ['206', '甲'], [code, '乙']])).toEqual([
      expect.stringMatching(new RegExp(`^第 3 行：编码“${code}”`)),
    ]);
  });

  test('rows without a code and rows of income are skipped and named', () => {
    const rows = [
      header,
      ['合计', '合计'],
      ['10101', '增值税'],
      ['', '（续）'],
      ['206', '科学技术支出'],
      ['注：2025年起执行。', ''],
    ];
    const { items, remarks } = imported(rows);
    expect(items).toHaveLength(1);
    expect(remarks).toEqual([
      expect.stringMatching(/^第 2 行、第 4 行、第 6 行没有科目编码/),
      expect.stringMatching(/^第 3 行是收入科目/),
    ]);
  });
});

describe('类, 款 and 项 in columns of their own', () => {
  const twoRows = [
    ['2025年支出功能分类科目'],
    ['科目编码', '', '', '科目名称', '说明'],
    ['类', '款', '项', '', ''],
  ];
  const expected = ['206 科学技术支出', '20607 科学技术普及', '2060702 科普活动', '20608 交流'];

  test.each([
    [
      'repeated on each row',
      [
        ['206', '', ''],
        ['206', '07', ''],
        ['206', '07', '02'],
        ['206', '08', ''],
      ],
    ],
    [
      'only where they change',
      [
        ['206', '', ''],
        ['', '07', ''],
        ['', '', '02'],
        ['', '08', ''],
      ],
    ],
    [
      'numbers without their zero',
      [
        ['206', '', ''],
        ['206', '7', ''],
        ['206', '7', '2'],
        ['206', '8', ''],
      ],
    ],
    [
      'whole codes',
      [
        ['206', '', ''],
        ['', '20607', ''],
        ['', '', '2060702'],
        ['', '20608', ''],
      ],
    ],
    [
      'zeros for no level',
      [
        ['206', '00', '00'],
        ['206', '07', '00'],
        ['206', '07', '02'],
        ['206', '08', '00'],
      ],
    ],
  ])('%s', (_, codes) => {
    const names = ['科学技术支出', '科学技术普及', '科普活动', '交流'];
    const rows = codes.map((cells, index) => [...cells, names[index] ?? '', '']);
    expect(pairs([...twoRows, ...rows])).toEqual(expected);
    expect(pairs([['类', '款', '项', '科目名称', '说明'], ...rows])).toEqual(expected);
  });

  test('a level that nothing above gives is refused', () => {
    const rows = [...twoRows, ['206', '', '', '科学技术支出', ''], ['', '', '02', '科普活动', '']];
    expect(problems(rows)).toEqual([expect.stringMatching(/^第 5 行：编码“206\?\?02”/)]);
  });
});

describe('names and meanings', () => {
  const header = ['科目编码', '科目名称', '说明'];

  test('are freed of indents, stretched spaces and line breaks', () => {
    const [item] = imported([
      header,
      ['2060702', '　　科 普\n活 动 ', ' 反映用于\r\n科普的支出。 '],
    ]).items;
    expect(item).toMatchObject({ name: '科普活动', definition: '反映用于科普的支出。' });
  });

  test('keep their brackets and the spaces between Latin words', () => {
    const rows = [header, ['30212', '因公出国（境）费用', ''], ['30299', 'IT systems 费', '']];
    expect(pairs(rows)).toEqual(['30212 因公出国（境）费用', '30299 IT systems 费']);
  });

  test.each([
    ['', '不能为空'],
    ['甲'.repeat(301), '太长'],
    ['甲\u0001', '含有不可打印的控制字符'],
  ])('the name %j is refused with its row', (name, reason) => {
    expect(problems([header, ['2060702', name]])).toEqual([
      expect.stringMatching(new RegExp(`^第 2 行：编码“2060702”的科目名称${reason}`)),
    ]);
  });

  test('the same item twice is one, with the meaning that one of them has', () => {
    const rows = [header, ['206', '甲', ''], ['206', '甲', '反映甲。'], ['206', '甲', '']];
    expect(imported(rows).items).toEqual([
      { classification: 'function', code: '206', name: '甲', definition: '反映甲。' },
    ]);
  });

  test('two names of one code contradict, and both rows are named', () => {
    const [message] = problems([header, ['206', '甲', ''], ['206', '乙', '']]);
    expect(message).toMatch(/^第 3 行：.*“乙”与第 2 行的“甲”/);
  });
});

test('a table that sets both economic classifications side by side gives the mapping', () => {
  const rows = [
    ['部门预算支出经济分类', '', '政府预算支出经济分类', ''],
    ['部门经济科目编码', '部门经济科目名称', '政府经济科目编码', '政府经济科目名称'],
    ['30101', '基本工资', '50101', '工资奖金津补贴'],
  ];
  expect(imported(rows).items).toEqual([
    { classification: 'economic', code: '30101', name: '基本工资', government: '50101' },
  ]);
});

test('a list of the governmental classification alone is one', () => {
  const rows = [
    ['政府预算支出经济分类科目编码', '政府预算支出经济分类科目名称'],
    ['50101', '工资奖金津补贴'],
  ];
  expect(imported(rows).items).toMatchObject([{ classification: 'government', code: '50101' }]);
});

describe('laws', () => {
  const code = fc
    .tuple(fc.constantFrom('2', '3'), fc.stringMatching(/^\d{2}$/), fc.integer({ min: 0, max: 2 }))
    .chain(([first, rest, depth]) =>
      fc
        .array(fc.stringMatching(/^(0[1-9]|[1-9]\d)$/), { minLength: depth, maxLength: depth })
        .map((lower) => [first + rest, ...lower]),
    );
  const name = fc.stringMatching(/^[一-龥（）]{1,20}$/);
  const items = fc.uniqueArray(fc.record({ levels: code, name }), {
    minLength: 1,
    selector: (item) => item.levels.join(''),
  });

  test('one column, three columns and three columns of numbers read alike', () => {
    fc.assert(
      fc.property(items, (list) => {
        const expected = list.map((item) => `${item.levels.join('')} ${item.name}`);
        const three = (cells: (level: string) => string) =>
          list.map(({ levels, name: text }) => {
            const [first = '', second = '', third = ''] = levels.map(cells);
            return [first, second, third, text];
          });
        const header = ['类', '款', '项', '科目名称'];
        expect(
          pairs([['科目编码', '科目名称'], ...list.map((i) => [i.levels.join(''), i.name])]),
        ).toEqual(expected);
        expect(pairs([header, ...three((level) => level)])).toEqual(expected);
        expect(pairs([header, ...three((level) => String(Number(level)))])).toEqual(expected);
      }),
    );
  });

  test('whatever the cells hold, there is a valid list or a problem', () => {
    const rows = fc.array(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('206', '20', '')), { maxLength: 4 }),
    );
    fc.assert(
      fc.property(rows, (cells) => {
        const result = importList([['类', '款', '科目名称', '说明'], ...cells], 2025);
        if (result.ok) expect(importedList.parse(result.value)).toEqual(result.value);
        else expect(result.problems.length).toBeGreaterThan(0);
      }),
    );
  });
});
