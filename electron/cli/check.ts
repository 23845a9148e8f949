import { checkRules } from '../../shared/checks/index.ts';
import type { Rule, Severity } from '../../shared/findings/index.ts';
import { REVIEW_RULES } from '../../shared/review/index.ts';
import { checkFacts } from '../services/check-facts.ts';
import { readYearDataFile } from '../services/read-input.ts';
import { readSample } from '../services/samples.ts';
import { isOutcome, readArguments } from './arguments.ts';
import { reportJson, reportText } from './check-report.ts';
import { type Command, type Outcome, wrongCall } from './outcome.ts';

async function runCheck(args: readonly string[]): Promise<Outcome> {
  const call = readArguments(args, ['data', 'sample', 'template'], ['json']);
  if (isOutcome(call)) return call;
  const { data: file, sample, template } = call.options;
  const name = file ?? sample;
  const isOne = (file === undefined) !== (sample === undefined);
  if (name === undefined || !isOne || call.rest.length > 0) {
    return wrongCall(
      '用法：check (--data 文件.json | --sample 编号) [--template 编号或文件夹] [--json]',
    );
  }
  const data = sample === undefined ? await readYearDataFile(name) : await readSample(name);
  if (!data.ok) return { problems: data.problems, status: 1 };
  const review = await checkFacts(data.value, template ?? sample);
  if (!review.ok) return { problems: review.problems, status: 1 };
  const write = call.flags.has('json') ? reportJson : reportText;
  return { output: write(name, review.value), problems: review.remarks, status: 0 };
}

/** `check`: a year's facts by the catalogue of rules. */
export const checkCommand: Command = {
  usage: 'check (--data 文件.json | --sample 编号) [--template 编号或文件夹] [--json]',
  title: '检查一年的数据',
  run: runCheck,
};

const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
};

function ruleText({ code, severity, title, compares, tolerance, source }: Rule): string {
  return [
    `${code}（${SEVERITY_NAMES[severity]}）${title}`,
    `  比较：${compares}`,
    ...(tolerance === undefined ? [] : [`  容差：${tolerance}`]),
    ...(source === undefined ? [] : [`  依据：${source}`]),
  ].join('\n');
}

/** `rules`: the catalogue of rules. */
export const rulesCommand: Command = {
  usage: 'rules [--json]',
  title: '列出检查规则',
  run: (args) => {
    const call = readArguments(args, [], ['json']);
    if (isOutcome(call)) return Promise.resolve(call);
    const facts = checkRules().map((rule) => ({ ...rule, checks: 'facts' as const }));
    const finished = REVIEW_RULES.map((rule) => ({ ...rule, checks: 'document' as const }));
    const rules = [...facts, ...finished];
    const output = call.flags.has('json')
      ? JSON.stringify(rules, null, 2)
      : [
          '一、检查一年的数据（check）',
          ...facts.map(ruleText),
          '二、审核成稿（review）',
          ...finished.map(ruleText),
        ].join('\n\n');
    return Promise.resolve({ output, problems: [], status: 0 });
  },
};
