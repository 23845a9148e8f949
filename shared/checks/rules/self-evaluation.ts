import type { Project } from '../../facts/index.ts';
import { type Fen, add, toYuanText } from '../../money/index.ts';
import type { Check, CheckRule, RuleSettings } from '../check-rule.ts';
import type { Subject } from '../subject.ts';
import { tie } from '../ties.ts';

type Evaluation = NonNullable<Project['selfEvaluation']>;

interface Evaluated {
  readonly evaluation: Evaluation;
  readonly path: string;
  readonly where: string;
  /** Absent: the department as a whole. */
  readonly project?: string;
}

function evaluated(subject: Subject): Evaluated[] {
  const { projects = [], overallPerformance } = subject.data;
  const own = projects.flatMap((project, index) =>
    project.selfEvaluation
      ? [
          {
            evaluation: project.selfEvaluation,
            path: `projects[${index}].selfEvaluation`,
            where: `项目“${project.name}” › 绩效自评`,
            project: project.code,
          },
        ]
      : [],
  );
  const overall = overallPerformance?.selfEvaluation;
  if (!overall) return own;
  const path = 'overallPerformance.selfEvaluation';
  return [...own, { evaluation: overall, path, where: '部门整体绩效自评' }];
}

interface Parts {
  readonly name: string;
  readonly field: 'budget' | 'executed';
  readonly total: Fen | undefined;
  readonly fiscal: Fen | undefined;
  readonly other: Fen | undefined;
}

function partsTie(settings: RuleSettings, of: Evaluated, parts: Parts): Check[] {
  const { name, field, total, fiscal, other } = parts;
  if (total === undefined || fiscal === undefined || other === undefined) return [];
  return [
    tie(settings, {
      id: `${of.project ?? ''}.${field}`,
      where: of.where,
      fact: `${of.path}.${field}`,
      left: {
        name,
        fen: add(fiscal, other),
        parts: [
          { name: '财政拨款', fen: fiscal },
          { name: '其他资金', fen: other },
        ],
      },
      right: { name: `所填${name}`, fen: total },
      todo: '请改正其中一个',
    }),
  ];
}

function executedWithin(settings: RuleSettings, of: Evaluated): Check[] {
  const { budget, executed } = of.evaluation;
  if (budget === undefined || executed === undefined) return [];
  return [
    tie(settings, {
      id: `${of.project ?? ''}.rate`,
      where: of.where,
      fact: `${of.path}.executed`,
      left: { name: '执行数', fen: executed },
      right: { name: '预算数', fen: budget },
      relation: '<=',
      todo: '执行率超过 100%，请核对；确有超预算的须说明原因',
    }),
  ];
}

const FIELDS = [
  ['budget', 'adjustedBudget', '自评预算数', '全年预算数'],
  ['executed', 'amount', '自评执行数', '决算数'],
] as const;

function againstLines(subject: Subject, settings: RuleSettings, of: Evaluated): Check[] {
  const where = of.project === undefined ? {} : { project: of.project };
  return FIELDS.flatMap(([field, lineField, name, lineName]) => {
    const entered = of.evaluation[field];
    const lines = subject.amount('expenditure', where, lineField);
    if (entered === undefined || !lines.isEntered) return [];
    return [
      tie(settings, {
        id: `${of.project ?? ''}.${field}/lines`,
        isRounded: true,
        where: of.where,
        fact: `${of.path}.${field}`,
        left: { name, fen: entered },
        right: { name: `支出明细的${lineName}`, fen: lines.fen },
        todo: '自评表与决算表是同一个数，请改正其中一个',
        fix: {
          title: `把${name}改为支出明细的合计`,
          changes: [{ fact: `${of.path}.${field}`, value: toYuanText(lines.fen) }],
        },
      }),
    ];
  });
}

/** 绩效自评: sums, execution, and the expenditure lines. */
export const selfEvaluation: CheckRule = {
  code: 'TIE-SELF-EVALUATION',
  severity: 'warning',
  title: '绩效自评的预算数、执行数与决算一致',
  compares: '预算数 = 财政拨款 + 其他资金；执行数 ≤ 预算数；两者与该项目支出明细相等',
  run: (subject, settings) => {
    if (subject.data.kind !== 'finalAccounts') return '只用于部门决算';
    return evaluated(subject).flatMap((of) => {
      const { evaluation } = of;
      const budget: Parts = {
        name: '预算数',
        field: 'budget',
        total: evaluation.budget,
        fiscal: evaluation.budgetFiscal,
        other: evaluation.budgetOther,
      };
      const executed: Parts = {
        name: '执行数',
        field: 'executed',
        total: evaluation.executed,
        fiscal: evaluation.executedFiscal,
        other: evaluation.executedOther,
      };
      return [
        ...partsTie(settings, of, budget),
        ...partsTie(settings, of, executed),
        ...executedWithin(settings, of),
        ...againstLines(subject, settings, of),
      ];
    });
  },
};

/** Projects that were evaluated, against all projects. */
export const evaluationCoverage: CheckRule = {
  code: 'SELF-EVALUATION-COVER',
  severity: 'info',
  title: '绩效自评包括了全部项目支出',
  compares: '有绩效自评的项目支出之和与项目支出合计',
  run: (subject, settings) => {
    if (subject.data.kind !== 'finalAccounts') return '只用于部门决算';
    const projects = subject.data.projects ?? [];
    const own = projects.filter((one) => one.selfEvaluation ?? one.isSelfEvaluated);
    if (own.length === 0) return '没有填项目的绩效自评';
    const total = subject.amount('expenditure', { nature: 'project' });
    const missing = projects.findIndex((one) => !own.includes(one));
    const codes = own.map(({ code }) => code);
    const parts = own.map(({ code, name }) => ({
      name,
      fen: subject.amount('expenditure', { nature: 'project', project: code }).fen,
    }));
    return [
      tie(settings, {
        id: 'cover',
        where: '绩效自评',
        fact: missing < 0 ? 'projects' : `projects[${missing}].isSelfEvaluated`,
        left: {
          name: `开展自评的 ${own.length} 个项目支出`,
          fen: subject.amount('expenditure', { nature: 'project', project: codes }).fen,
          parts,
        },
        right: { name: '项目支出合计', fen: total.fen },
        todo: '没有自评的项目请补上自评，或核对项目',
      }),
    ];
  },
};
