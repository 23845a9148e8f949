import { describe, expect, it } from 'vitest';
import { reviewText } from '../../shared/review/text/index.ts';
import { findingsOf } from './tables-support.ts';
import { documentOf, tableOf } from './text-support.ts';

const goals = (text: string, target: string) => `部门整体绩效目标表
当年整体绩效目标|${text}
指标名称|指标权重|计量单位|指标性质|指标值
全民科学素质提高|20|%|≥|${target}
企业技术人员培训|40|人次|≥|300
服务对象满意度|40|%|≥|92
`;

describe('a goal in words beside its indicators', () => {
  it.each([
    ['全区公民具备科学素质比例达16.1%，位列全市第四', '15', 1],
    ['全区公民具备科学素质比例达15%，位列全市第四', '15', 0],
    ['开展企业技术人员培训200人，推广先进技术促进转化', '15', 1],
    ['开展企业技术人员培训300人次，推广先进技术促进转化', '15', 0],
    ['开展青少年科技教育200人次，服务对象覆盖率达到80%', '15', 0],
  ])('%s, ≥%s%%', async (text, target, count) => {
    expect(await findingsOf(goals(text, target), 'PERF-GOAL')).toHaveLength(count);
  });
});

const targets = (project: string, indicator: string) => `${project}绩效目标表
一级指标|二级指标|三级指标|指标性质|指标值|度量单位
产出指标|数量指标|${indicator}|≥|12|场次
满意度指标|满意度指标|群众满意度|≥|90|%
`;

describe('names of projects and indicators', () => {
  it.each([
    ['2023市科技馆科普大篷车经费', '科普大篷车经费', 1],
    ['2023市科技馆科普大篷车经费', '2022科普大篷车经费', 0],
    ['2023市科技馆科普大篷车经费', '常设展览经费', 0],
  ])('%s and %s', async (one, other, count) => {
    const text = `${targets(one, '科普活动次数')}\n${targets(other, '科普活动次数')}`;
    expect(await findingsOf(text, 'PERF-TWIN')).toHaveLength(count);
  });

  it.each([
    ['65寸智能机（小米）', 1],
    ['室内P2.5全彩4.26*2.02米', 1],
    ['5G科普活动次数', 0],
    ['“3+X”科普活动场次', 0],
  ])('%s', async (indicator, count) => {
    expect(await findingsOf(targets('科普经费', indicator), 'PERF-SPEC')).toHaveLength(count);
  });
});

function evaluation(budget: string) {
  return tableOf([
    ['项目预算执行情况（万元）', '预算数：', budget, '执行数：', budget],
    ['', '其中：财政拨款', budget, '其中：财政拨款', budget],
    ['年度总体目标', '预期目标', '目标实际完成情况', '', ''],
  ]);
}

describe('self-evaluations beside the project expenditure', () => {
  const severities = (figure: string, budgets: readonly string[]) => {
    const lines = ['2021年决算', `支出合计100万元，其中：项目支出${figure}万元。`];
    const { findings } = reviewText(documentOf(lines, budgets.map(evaluation)));
    return findings
      .filter(({ code }) => code === 'TXT-SELF-EVALUATION')
      .map(({ severity }) => severity);
  };

  it.each([
    ['38.3', ['10', '5', '16.3'], ['info']],
    ['31.3', ['10', '5', '16.3'], []],
    ['20', ['10', '5', '16.3'], ['warning']],
    ['38.3', ['10'], []],
  ])('%s 万元, %j', (figure, budgets, found) => {
    expect(severities(figure, budgets)).toEqual(found);
  });
});

describe('the price from which equipment is listed', () => {
  it.each([
    ['单位价值200万元以上大型设备0台（套）。', 0],
    ['单位价值100万元（含）以上设备（不含车辆）0台（套）。', 0],
    ['单价50万元以上的通用设备2台。', 0],
    ['单位价值101万元（含）以上设备（不含车辆）0台（套）。', 1],
    ['单位价值600万元以上大型设备0台（套）。', 1],
  ])('%s', (line, count) => {
    const { findings } = reviewText(documentOf(['2024年部门预算', line]));
    expect(findings.filter(({ code }) => code === 'TXT-THRESHOLD')).toHaveLength(count);
  });
});
