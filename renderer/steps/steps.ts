import type { Path } from '../../shared/entry/index.ts';

/** A step of the guided way: what it is called and which parts of the year it asks for. */
export interface StepInfo {
  readonly id: string;
  readonly title: string;
  /** What belongs here and where the clerk finds it. */
  readonly help: string;
  /** The same for final accounts, which are taken from other papers. */
  readonly finalHelp?: string;
  /** Beginnings of the paths of the fields that the step holds. */
  readonly holds: readonly string[];
  /** Row of `expenditure` that belongs here, where a list is shared by two steps. */
  readonly only?: (row: Readonly<Record<string, unknown>>) => boolean;
  /** The fields of a project that belong here, where the rest of it belongs to another step. */
  readonly own?: readonly string[];
}

const isBasic = (row: Readonly<Record<string, unknown>>): boolean => row['nature'] === 'basic';

/** What the targets of a project consist of. */
const TARGET_FIELDS = [
  'goal',
  'indicators',
  'hasPerformanceTarget',
  'isSelfEvaluated',
  'selfEvaluation',
];

/** All steps in their order; a template pack may leave some out (`steps` in pack.yaml). */
export const STEPS: readonly StepInfo[] = [
  {
    id: 'profile',
    title: '部门概况',
    help: '部门的名称、编码、主要职能和内设机构。职能照“三定”规定抄写，编码见财政一体化系统登录页或预算批复。',
    holds: ['department', 'contact', 'template', 'preparedBy', 'notes'],
  },
  {
    id: 'units',
    title: '预算单位与人员',
    help: '部门本级和所属单位，以及编制数、实有人数。见机构编制批复和人员信息表。',
    finalHelp:
      '部门本级和所属单位，以及年末编制数、实有人数。见部门决算报表的《基本数字表》和编制批复。',
    holds: ['units', 'staffing'],
  },
  {
    id: 'income',
    title: '收入',
    help: '批复的全部收入，一行一笔：资金来源、金额；有上年结转的，年度选“上年结转”。见预算批复的收入表。',
    finalHelp:
      '全年实际取得的收入，一行一笔：资金来源、预算数和决算数；有上年结转、年末结转结余的也在这里填。见决算报表《收入支出决算总表》（财决01表）和《收入决算表》（财决03表）。',
    holds: ['income', 'carriedOver'],
  },
  {
    id: 'basic',
    title: '基本支出',
    help: '人员经费和公用经费，按功能科目和经济科目一行一笔。见一体化系统“基本支出预算表”，可以从 Excel 整块粘贴。',
    finalHelp:
      '人员经费和公用经费的决算数，按功能科目和经济科目一行一笔。见决算报表《支出决算表》（财决04表）和《基本支出决算明细表》（财决05-1表），可以从 Excel 整块粘贴。',
    holds: ['expenditure'],
    only: isBasic,
  },
  {
    id: 'projects',
    title: '项目支出',
    help: '先登记项目，再按科目填每个项目的金额。见一体化系统“项目支出预算表”和项目批复。',
    finalHelp:
      '先登记项目，再按科目填每个项目的决算数。见决算报表《项目支出决算明细表》（财决05-2表）和各项目的支出明细账。',
    holds: ['projects', 'expenditure'],
    only: (row) => !isBasic(row),
  },
  {
    id: 'performance',
    title: '绩效目标',
    help: '每个项目和部门整体的绩效目标与指标。见申报预算时填的绩效目标表。',
    finalHelp:
      '每个项目和部门整体的绩效目标与指标，再填完成值、得分和自评情况。见预算批复的绩效目标表和项目绩效自评表。',
    holds: ['projects', 'overallPerformance'],
    own: TARGET_FIELDS,
  },
  {
    id: 'threePublic',
    title: '“三公”经费与运行经费',
    help: '因公出国（境）费、公务用车购置及运行费、公务接待费，团组、批次、人次和车辆数，以及机关运行经费。没有的填 0。',
    finalHelp:
      '因公出国（境）费、公务用车购置及运行费、公务接待费的预算数和决算数，团组、批次、人次和车辆数，以及机关运行经费。见决算报表《机构运行信息表》。没有的填 0。',
    holds: [
      'threePublic',
      'threePublicCounts',
      'receptionItems',
      'vehicles',
      'agencyOperatingFunds',
    ],
  },
  {
    id: 'procurement',
    title: '政府采购',
    help: '货物、工程、服务各项采购的数量和金额。见政府采购预算表；没有采购的，在页面上选“本年没有”。',
    finalHelp:
      '实际采购的货物、工程、服务的金额。见决算报表《机构运行信息表》中的政府采购支出信息；没有采购的，在页面上选“本年没有”。',
    holds: ['procurement'],
  },
  {
    id: 'assets',
    title: '国有资产',
    help: '截止日期的房屋、车辆、大型设备等。见上年度资产年报或资产系统。',
    finalHelp:
      '年末的房屋、车辆、大型设备等。见当年行政事业性国有资产年报和决算报表《机构运行信息表》。',
    holds: ['assets', 'assetsAsOf'],
  },
  {
    id: 'prior',
    title: '上年数',
    help: '上一年公布的数字，用来写增减变化。上年在本程序中做过的，“结转到新年度”会自动带来；否则照上年公开的表格填。',
    finalHelp:
      '上一年公开的决算数，用来写增减变化。上年在本程序中做过的，“结转到新年度”会自动带来；否则照上年公开的决算表格填。',
    holds: ['prior', 'reclassifications'],
  },
  {
    id: 'texts',
    title: '文字说明',
    help: '重点工作、增减原因、主要用途等要自己写的文字。数字不用写，程序会填。',
    holds: ['texts', 'reasons', 'mainUses', 'paragraphs', 'notApplicable'],
  },
  {
    id: 'glossary',
    title: '名词解释',
    help: '模板和科目表已有的解释自动列出；要补充或改写的写在这里。',
    holds: ['glossary', 'classificationItems'],
  },
  {
    id: 'review',
    title: '审核',
    help: '程序找到的问题，先改“必须改”的，再看“应当改”的。点一条就到要改的地方。',
    holds: [],
  },
  {
    id: 'export',
    title: '预览与导出',
    help: '按打印的样子逐页看一遍，然后导出 Word、Excel 等文件。',
    holds: [],
  },
];

/** What belongs into a step and where the clerk finds it, for a budget or final accounts. */
export function helpOf({ help, finalHelp }: StepInfo, kind: 'budget' | 'finalAccounts'): string {
  return kind === 'finalAccounts' ? (finalHelp ?? help) : help;
}

/** The step that holds a path; `row` is the row of the list on that path. */
export function stepOf(path: Path, row?: Readonly<Record<string, unknown>>): StepInfo | undefined {
  const [list, , field] = path;
  if (list === 'projects' && TARGET_FIELDS.includes(String(field))) {
    return STEPS.find((step) => step.id === 'performance');
  }
  const holding = STEPS.filter(({ holds }) => holds.includes(String(path[0])));
  return holding.find(({ only }) => only === undefined || row === undefined || only(row));
}

/** The steps that a template pack needs. */
export function stepsOf(pack: {
  readonly steps?: readonly string[] | undefined;
}): readonly StepInfo[] {
  const { steps } = pack;
  return steps ? STEPS.filter(({ id }) => steps.includes(id)) : STEPS;
}
