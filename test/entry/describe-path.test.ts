import { describe, expect, test } from 'vitest';
import { entryChanges } from '../../shared/compare/index.ts';
import { describePath, pathWords } from '../../shared/facts/index.ts';

const year = {
  units: [
    { code: '345001', name: '区科协本级' },
    { code: '345002', name: '区科技馆' },
  ],
  projects: [
    {
      code: 'p1',
      name: '科普活动经费',
      indicators: [{ level3: '举办科普讲座场次', unit: '场', value: '12' }, { unit: '人' }],
    },
  ],
  expenditure: [
    { nature: 'basic', function: '2060701', economic: '30101', unit: '345002', amount: '1200' },
    { nature: 'project', project: 'p1', function: '2060702', amount: '5' },
    { nature: 'basic', source: 'generalPublicBudget', amount: '12.3万' },
    {},
  ],
  income: [{ source: 'generalPublicBudget', amount: '1200' }],
  vehicles: [{ kind: 'emergency' }],
  reclassifications: [{ from: '2060701', to: '2060799' }],
  reasons: [{ about: 'project:p1' }, { about: 'total' }],
  paragraphs: [{ id: 'income-total', text: '……' }],
};

describe('a row is told', () => {
  test.each([
    ['by its name', ['projects', 0, 'name'], '项目“科普活动经费” › 项目名称'],
    [
      'by its name on each level',
      ['projects', 0, 'indicators', 0, 'value'],
      '项目“科普活动经费” › 绩效指标“举办科普讲座场次” › 指标值',
    ],
    [
      'by its codes, in a department of several units by its unit too',
      ['expenditure', 0, 'amount'],
      '支出明细“区科技馆 基本支出 2060701 30101” › 金额（元）',
    ],
    [
      'by the project that it belongs to',
      ['expenditure', 1],
      '支出明细“项目支出 科普活动经费 2060702”',
    ],
    ['by its amount, without a code', ['expenditure', 2], '支出明细“基本支出 12.3万”'],
    ['by its number, where nothing stands in it', ['expenditure', 3], '支出明细第 4 行'],
    [
      'by its number, where only marks stand in it',
      ['reasons', 1, 'text'],
      '增减变动原因第 2 行 › 内容',
    ],
    ['by the kind of a thing', ['vehicles', 0], '车辆“应急保障用车”'],
    ['by both codes', ['reclassifications', 0], '科目调整“2060701 2060799”'],
    ['by what it is about', ['reasons', 0], '增减变动原因“科普活动经费”'],
  ])('%s', (_, path, words) => {
    expect(describePath(path, year)).toBe(words);
  });

  test('by its number where its list is not known', () => {
    expect(describePath(['projects', 0, 'name'])).toBe('项目第 1 行 › 项目名称');
  });

  test('a thing that does not apply is told in words', () => {
    const source = { notApplicable: ['procurement'] };
    expect(describePath(['notApplicable', 0], source)).toBe('不适用的事项“本年没有政府采购”');
    expect(entryChanges({}, source).map(({ after }) => after)).toEqual(['本年没有政府采购']);
  });

  test('by words that only the caller has', () => {
    const own = (field: string, value: string): string | undefined =>
      field === 'economic' ? `${value} 基本工资` : undefined;
    expect(pathWords(['expenditure', 0], year, own)).toEqual([
      '支出明细“区科技馆 基本支出 2060701 30101 基本工资”',
    ]);
  });

  test('quotation marks within a name become inner ones', () => {
    const source = { projects: [{ code: 'P1', name: '“双创”活动' }] };
    expect(describePath(['projects', 0, 'name'], source)).toContain('“‘双创’活动”');
  });

  test('a name that is long is cut', () => {
    const words = describePath(['projects', 0], { projects: [{ name: '很长'.repeat(200) }] });
    expect(words.length).toBeLessThan(80);
  });
});
