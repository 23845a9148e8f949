import type { FormPart, GridColumn, YearKind } from '../../fields/form-part.ts';
import { byKind, plain, wide } from './spec.ts';

function indicatorColumns(kind: YearKind): readonly GridColumn[] {
  const results: readonly GridColumn[] =
    kind === 'budget'
      ? []
      : [
          { field: 'actual', width: 120 },
          { field: 'score', width: 80 },
        ];
  return [
    { field: 'level1', width: 88 },
    { field: 'level2', width: 104 },
    { field: 'level3', width: 170 },
    { field: 'operator', width: 84 },
    { field: 'value', width: 72 },
    { field: 'unit', title: '计量单位', width: 84 },
    { field: 'weight', width: 60 },
    ...results,
    { field: 'isCore', width: 110 },
    { field: 'direction', width: 110 },
    { field: 'description', width: 180 },
    { field: 'basis', grow: 1 },
  ];
}

function indicatorGrid(kind: YearKind): FormPart {
  return {
    kind: 'grid',
    title: '绩效指标',
    hint: '产出、效益、满意度各至少一条；三级指标写明具体考核什么，能量化的都要有数。可以从下面的指标库挑选后改成自己的数，也可以从申报表整块粘贴。',
    list: ['indicators'],
    columns: indicatorColumns(kind),
  };
}

function selfEvaluation(kind: YearKind): readonly FormPart[] {
  if (kind === 'budget') return [];
  return [
    {
      kind: 'fields',
      title: '绩效自评',
      hint: '见绩效自评表：预算数、执行数、完成情况和得分。',
      fields: [
        ...plain(
          'selfEvaluation.budget',
          'selfEvaluation.budgetFiscal',
          'selfEvaluation.budgetOther',
          'selfEvaluation.executed',
          'selfEvaluation.executedFiscal',
          'selfEvaluation.executedOther',
          'selfEvaluation.score',
        ),
        ...wide(
          'selfEvaluation.actualGoal',
          'selfEvaluation.problems',
          'selfEvaluation.improvements',
        ),
      ],
    },
  ];
}

/** Targets of one project, below its place. */
export const projectTargetParts = byKind((kind): readonly FormPart[] => [
  {
    kind: 'fields',
    title: '绩效目标',
    hint: '一段话写明花这笔钱要做成什么。见申报预算时的绩效目标表。',
    fields: [
      ...plain('hasPerformanceTarget', ...(kind === 'finalAccounts' ? ['isSelfEvaluated'] : [])),
      ...wide('goal'),
    ],
  },
  indicatorGrid(kind),
  ...selfEvaluation(kind),
]);

/** Targets of the whole department, below `overallPerformance`. */
export const overallTargetParts = byKind((kind): readonly FormPart[] => [
  {
    kind: 'fields',
    title: '年度总体目标',
    hint: '见《部门整体支出绩效目标表》。模板没有这张表的可以不填。',
    fields: wide('goal'),
  },
  {
    kind: 'records',
    title: '年度主要任务',
    hint: '任务名称、主要内容和用的钱，与整体绩效目标表一致；金额合计一般等于部门支出。',
    list: ['tasks'],
    item: '任务',
    nameOf: 'name',
    fields: [
      ...plain('name', 'project', 'amount', 'fiscal', 'other'),
      { path: ['content'], isWide: true, rows: 2 },
    ],
  },
  indicatorGrid(kind),
  ...selfEvaluation(kind),
]);

/** All that the step 绩效目标 asks for. */
export const performanceParts = byKind((kind): readonly FormPart[] => [
  {
    kind: 'records',
    title: '项目绩效目标',
    list: ['projects'],
    item: '项目',
    nameOf: 'name',
    fields: [],
    parts: projectTargetParts(kind),
  },
  {
    kind: 'records',
    title: '部门整体绩效目标',
    list: ['overallPerformance'],
    item: '目标',
    nameOf: 'goal',
    fields: [],
    parts: overallTargetParts(kind),
  },
]);
