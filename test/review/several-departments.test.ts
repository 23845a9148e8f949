import { describe, expect, it } from 'vitest';
import { reviewDocument } from '../../shared/review/index.ts';
import { written } from './tables-support.ts';

function disclosure(opening: string, amount: string, other: string): string {
  return `${opening}
2025年收入预算${amount}千元，支出预算${amount}千元。
收支预算总表
单位：千元
收入|预算数|支出|预算数
一、财政拨款|${amount}|一、科学技术支出|${amount}
收入总计|${amount}|支出总计|${amount}
支出预算总表
单位：千元
科目编码|科目名称|合计|基本支出|项目支出
206|科学技术支出|${other}|${other}|
20607|科学技术普及|${other}|${other}|
2060701|机构运行|${other}|${other}|
|合计|${other}|${other}|`;
}

function errorsOf(...texts: string[]) {
  const { findings } = reviewDocument(written(texts.join('\n')));
  return findings.filter(({ severity }) => severity === 'error');
}

const UNION = '附件1\n云岭县科学技术协会2025年部门预算公开说明';
const CENTRE = '附件2\n云岭县青少年科技中心2025年单位预算公开说明';

describe('the disclosures of several departments in one file', () => {
  it('are not held against one another', () => {
    expect(
      errorsOf(disclosure(UNION, '860.5', '860.5'), disclosure(CENTRE, '120.0', '120.0')),
    ).toEqual([]);
  });

  it('are each held against themselves, and the finding says whose it is', () => {
    const errors = errorsOf(
      disclosure(UNION, '860.5', '860.5'),
      disclosure(CENTRE, '120.0', '130.0'),
    );
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.every(({ where }) => where.startsWith('云岭县青少年科技中心 › '))).toBe(true);
  });

  it('are one where both have the same owner', () => {
    expect(
      errorsOf(disclosure(UNION, '860.5', '860.5'), disclosure(UNION, '120.0', '120.0')),
    ).not.toEqual([]);
  });
});
