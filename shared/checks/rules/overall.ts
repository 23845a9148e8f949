import { type Fen, ZERO, add, sum } from '../../money/index.ts';
import type { Check, CheckRule, RuleSettings } from '../check-rule.ts';
import type { Subject } from '../subject.ts';
import { tie } from '../ties.ts';

type Task = NonNullable<NonNullable<Subject['data']['overallPerformance']>['tasks']>[number];

function moneyOf(task: Task): Fen | undefined {
  if (task.amount !== undefined) return task.amount;
  if (task.fiscal === undefined && task.other === undefined) return undefined;
  return add(task.fiscal ?? ZERO, task.other ?? ZERO);
}

function taskParts(settings: RuleSettings, tasks: readonly Task[]): Check[] {
  return tasks.flatMap((task, index) => {
    const { amount, fiscal, other = ZERO } = task;
    if (amount === undefined || fiscal === undefined) return [];
    return [
      tie(settings, {
        id: `parts/${task.name}`,
        where: `部门整体绩效目标 › 任务“${task.name}”`,
        fact: `overallPerformance.tasks[${index}].amount`,
        left: {
          name: '财政拨款加其他资金',
          fen: add(fiscal, other),
          parts: [
            { name: '财政拨款', fen: fiscal },
            { name: '其他资金', fen: other },
          ],
        },
        right: { name: '预算金额', fen: amount },
        todo: '请改正其中一个',
        severity: 'error',
      }),
    ];
  });
}

function taskProjects(subject: Subject, settings: RuleSettings, tasks: readonly Task[]): Check[] {
  return tasks.flatMap((task, index) => {
    const amount = moneyOf(task);
    if (task.project === undefined || amount === undefined) return [];
    const spent = subject.amount('expenditure', { project: task.project });
    if (!spent.isEntered) return [];
    return [
      tie(settings, {
        id: `project/${task.name}`,
        isRounded: true,
        where: `部门整体绩效目标 › 任务“${task.name}”`,
        fact: `overallPerformance.tasks[${index}].amount`,
        left: { name: '任务金额', fen: amount },
        right: { name: `项目“${task.project}”支出`, fen: spent.fen },
        todo: '请改正其中一个',
      }),
    ];
  });
}

function taskSum(subject: Subject, settings: RuleSettings, tasks: readonly Task[]): Check[] {
  const parts = tasks.map((task) => ({ name: task.name, fen: moneyOf(task) }));
  const known = parts.flatMap(({ name, fen }) => (fen === undefined ? [] : [{ name, fen }]));
  const total = subject.amount('expenditure');
  if (known.length === 0 || known.length < parts.length || !total.isEntered) return [];
  const added = sum(known.map(({ fen }) => fen));
  const isOver = added > total.fen;
  return [
    tie(settings, {
      id: 'total',
      isRounded: true,
      where: '部门整体绩效目标 › 年度主要任务',
      fact: 'overallPerformance.tasks',
      left: { name: '各任务金额合计', fen: added, parts: known },
      right: { name: '支出合计', fen: total.fen },
      severity: isOver ? settings.severity : 'info',
      todo: isOver
        ? '任务金额不能超过支出合计，请改正'
        : '整体绩效一般包括全部支出；没有列全的（如人员经费）请核对是否有意',
    }),
  ];
}

/** 部门整体绩效目标: its tasks against the money. */
export const overallPerformance: CheckRule = {
  code: 'TIE-OVERALL',
  severity: 'warning',
  title: '整体绩效各任务金额与支出一致',
  compares: '任务金额 = 财政拨款 + 其他资金；各任务之和 = 支出合计；任务金额 = 所对应项目的支出',
  run: (subject, settings) => {
    const tasks = subject.data.overallPerformance?.tasks ?? [];
    return [
      ...taskParts(settings, tasks),
      ...taskProjects(subject, settings, tasks),
      ...taskSum(subject, settings, tasks),
    ];
  },
};
