import type { Finding, Rule } from '../../../findings/index.ts';
import type { PublishedBlock } from '../../published-document.ts';
import { type TextRule, type TextSubject, findingAt } from '../subject.ts';
import { normalise } from '../tokens.ts';

const rule: Rule = {
  code: 'TXT-LEFTOVER',
  severity: 'error',
  title: '图表示例数据、上年总结等残留',
  compares:
    '图表没有程序自带的示例数据（第二季度、系列1）；预算的绩效目标写本年要做的事，不写上年总结',
};

function textOf(block: PublishedBlock): string {
  if (block.kind === 'paragraph') return normalise(block.text);
  return block.rows.map((row) => row.map((cell) => cell.text).join(' ')).join(' ');
}

// 第二季度 without 第一季度 beside shares: the second and third rows of a chart's own example.
function chartData({ document }: TextSubject): Finding[] {
  return document.blocks.flatMap((block): Finding[] => {
    const text = textOf(block);
    const isExample = /第[二三四]季度/.test(text) && /占比|系列\d|类别\d/.test(text);
    if (!isExample || text.includes('第一季度')) return [];
    const quote = /.{0,20}第[二三四]季度.{0,20}/s.exec(text)?.[0] ?? '';
    return [
      {
        code: rule.code,
        severity: rule.severity,
        message: '图的数据里有“第二季度”“第三季度”等程序自带的示例数据，请在图的数据表里删去。',
        where: `${block.place}：“${quote}”`,
        key: `${rule.code}|${quote}`,
      },
    ];
  });
}

const ACHIEVED = /成效显著|圆满完成|成功(?:举办|申报|获)|新成立|荣获|走在全[省市区县]前列/g;

function reportOfLastYear({ passages }: TextSubject): Finding[] {
  const isBudget =
    passages.slice(0, 12).some(({ text }) => /\d年.{0,20}预算/.test(text)) ||
    passages.some(({ isHeading, text }) => isHeading && /部门预算/.test(text));
  const goals = passages.filter(({ headings }) =>
    headings.some((heading) => /绩效目标|绩效信息/.test(heading)),
  );
  const words = goals.flatMap(({ text }) => text.match(ACHIEVED) ?? []);
  const first = goals.find(({ text }) => text.match(ACHIEVED));
  if (!isBudget || !first || words.length < 3) return [];
  const list = [...new Set(words)].map((word) => `“${word}”`).join('、');
  const text = `预算的绩效目标里有${list}等说法，像是上年工作总结。绩效目标应写本年要达到的结果，请改写。`;
  return [findingAt(rule, first, first.text, text, 'info')];
}

/** Things that belong to a program's example or to another year. */
export const leftoverRule: TextRule = {
  rule,
  run: (subject) => ({
    findings: [...chartData(subject), ...reportOfLastYear(subject)],
    passed: 0,
  }),
};
