import { type FormPart, amountFields } from '../../fields/form-part.ts';
import { otherLineColumns, lineColumns } from './money-spec.ts';
import { byKind, plain, wide } from './spec.ts';

/** What is asked of one project, below its place in the list. */
export const PROJECT_PARTS: readonly FormPart[] = [
  {
    kind: 'fields',
    title: '项目情况',
    hint: '照项目批复和一体化系统里的项目信息填写。',
    fields: [
      { path: ['code'], names: 'project' },
      ...plain(
        'name',
        'unit',
        'function',
        'category',
        'controlTotal',
        'isKey',
        'managingDepartment',
        'period',
      ),
    ],
  },
];

/** Long texts about a project, below its lines. */
export const PROJECT_TEXT_PARTS: readonly FormPart[] = [
  {
    kind: 'fields',
    title: '项目说明',
    hint: '见项目申报书；模板不印的可以不填。',
    fields: wide('overview', 'basis', 'use'),
  },
];

/** Below the lines of the project. */
export const BUDGET_ITEM_PARTS: readonly FormPart[] = [
  {
    kind: 'grid',
    title: '预算明细（测算）',
    hint: '项目的钱怎么算出来的：内容、数量、单价。见项目申报书的测算表；模板不印测算表的可以不填。',
    list: ['budgetItems'],
    columns: [
      { field: 'name', width: 200 },
      { field: 'quantity', width: 90 },
      { field: 'measure', width: 90 },
      { field: 'unitPrice', width: 120 },
      { field: 'amount', width: 130 },
      { field: 'note', grow: 1 },
    ],
    totals: ['amount'],
  },
];

/** All that the step 项目支出 asks for; the grids of lines are narrowed to a project by the form. */
export const projectsParts = byKind((kind): readonly FormPart[] => [
  {
    kind: 'records',
    title: '项目',
    list: ['projects'],
    item: '项目',
    nameOf: 'name',
    fields: [],
    parts: [...PROJECT_PARTS, ...PROJECT_TEXT_PARTS, ...BUDGET_ITEM_PARTS],
  },
  {
    kind: 'grid',
    title: '没有归到项目的支出',
    hint: '经营支出、上缴上级支出、对附属单位补助支出，以及还没有选项目的支出。没有的不填。',
    list: ['expenditure'],
    columns: otherLineColumns(kind),
    totals: amountFields(kind),
  },
  {
    kind: 'grid',
    title: '项目的支出明细',
    list: ['expenditure'],
    columns: lineColumns(kind),
    totals: amountFields(kind),
  },
]);
