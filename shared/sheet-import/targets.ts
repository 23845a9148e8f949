import type { Path } from '../entry/index.ts';
import { CODE_FIELDS, FUNCTION_FIELDS } from './code-fields.ts';
import {
  type TargetField,
  amount,
  budgetAmounts,
  measure,
  nature,
  note,
  project,
  quantity,
  source,
  timing,
  unit,
  unitPrice,
} from './target-fields.ts';
import { ASSET_WORDS, OPERATOR_WORDS, PROCUREMENT_WORDS, VEHICLE_WORDS } from './target-words.ts';

export const TARGET_IDS = [
  'expenditure',
  'basic',
  'project',
  'budgetItems',
  'income',
  'indicators',
  'procurement',
  'priorExpenditure',
  'priorIncome',
  'vehicles',
  'assets',
] as const;

export type TargetId = (typeof TARGET_IDS)[number];

/** A list of the year into which rows are imported. */
export interface Target {
  readonly id: TargetId;
  readonly title: string;
  /** Where the list stands in the entry; `budgetItems` and `indicators` stand inside their project. */
  readonly path: Path;
  readonly insideProject?: 'budgetItems' | 'indicators';
  readonly fields: readonly TargetField[];
  /** Fields that tell rows apart. */
  readonly identity: readonly string[];
  /** Values of every row where neither column nor choice says otherwise. */
  readonly defaults: Readonly<Record<string, string>>;
}

const spending: readonly TargetField[] = [
  unit,
  ...CODE_FIELDS,
  source,
  timing,
  ...budgetAmounts,
  note,
];
const SPENDING_IDENTITY = [
  'unit',
  'function',
  'economic',
  'governmentEconomic',
  'nature',
  'project',
  'source',
  'timing',
];

/** Every list that can be imported, with its fields, in the order in which they are offered. */
export const TARGETS: Readonly<Record<TargetId, Target>> = {
  expenditure: {
    id: 'expenditure',
    title: '支出明细（基本和项目）',
    path: ['expenditure'],
    fields: [{ ...nature, isRequired: true }, project, ...spending],
    identity: SPENDING_IDENTITY,
    defaults: { source: 'generalPublicBudget' },
  },
  basic: {
    id: 'basic',
    title: '基本支出',
    path: ['expenditure'],
    fields: spending,
    identity: SPENDING_IDENTITY,
    defaults: { nature: 'basic', source: 'generalPublicBudget' },
  },
  project: {
    id: 'project',
    title: '项目支出',
    path: ['expenditure'],
    fields: [{ ...project, isRequired: true }, ...spending],
    identity: SPENDING_IDENTITY,
    defaults: { nature: 'project', source: 'generalPublicBudget' },
  },
  budgetItems: {
    id: 'budgetItems',
    title: '项目预算明细',
    path: ['projects'],
    insideProject: 'budgetItems',
    fields: [
      { ...project, isRequired: true },
      {
        name: 'name',
        title: '内容',
        reading: 'text',
        header: /^(明细|内容|支出内容|预算明细|明细名称|子项|用途|事项)$/,
        isRequired: true,
      },
      quantity,
      measure,
      unitPrice,
      amount,
      note,
    ],
    identity: ['name'],
    defaults: {},
  },
  income: {
    id: 'income',
    title: '收入',
    path: ['income'],
    fields: [
      unit,
      { ...source, isRequired: true },
      ...FUNCTION_FIELDS,
      timing,
      ...budgetAmounts,
      note,
    ],
    identity: ['unit', 'source', 'function', 'timing'],
    defaults: {},
  },
  indicators: {
    id: 'indicators',
    title: '绩效指标',
    path: ['projects'],
    insideProject: 'indicators',
    fields: [
      { ...project, isRequired: true },
      { name: 'level1', title: '一级指标', reading: 'text', header: /一级指标/ },
      { name: 'level2', title: '二级指标', reading: 'text', header: /二级指标/ },
      {
        name: 'level3',
        title: '三级指标',
        reading: 'text',
        header: /三级指标|^指标名称$/,
        isRequired: true,
      },
      { name: 'description', title: '指标描述', reading: 'text', header: /指标(描述|内容|解释)/ },
      {
        name: 'operator',
        title: '指标性质',
        reading: 'choice',
        words: OPERATOR_WORDS,
        header: /^(指标性质|(运算|比较|计算)?符号)$/,
      },
      {
        name: 'value',
        title: '指标值',
        reading: 'text',
        header: /指标值|^目标值$|^绩效目标值$/,
      },
      { ...measure, name: 'unit' },
      { name: 'weight', title: '权重', reading: 'number', header: /权重|^分值$/ },
      { name: 'direction', title: '指标方向性', reading: 'text', header: /方向/ },
      { name: 'basis', title: '指标值确定依据', reading: 'text', header: /依据/ },
      { name: 'actual', title: '实际完成值', reading: 'text', header: /完成(指标)?值/ },
      { name: 'score', title: '得分', reading: 'number', header: /得分/ },
    ],
    identity: ['level1', 'level2', 'level3'],
    defaults: {},
  },
  procurement: {
    id: 'procurement',
    title: '政府采购',
    path: ['procurement'],
    fields: [
      unit,
      {
        name: 'name',
        title: '采购项目',
        reading: 'text',
        header: /采购(项目|内容|品目)(名称)?$|品目名称|^(货物|物品|采购)名称$/,
        isRequired: true,
      },
      {
        name: 'kind',
        title: '类别（货物、工程、服务）',
        reading: 'choice',
        words: PROCUREMENT_WORDS,
        header: /类别|类型|^采购分类$/,
        isRequired: true,
      },
      { name: 'catalogue', title: '采购目录', reading: 'text', header: /目录|品目(编码|代码)?$/ },
      { ...project, header: /(所属|对应|预算)项目/ },
      source,
      quantity,
      measure,
      unitPrice,
      ...budgetAmounts,
      {
        ...amount,
        name: 'forSmallAndMedium',
        title: '面向中小企业',
        header: /中小企业/,
      },
      { ...amount, name: 'forSmallAndMicro', title: '面向小微企业', header: /小微企业/ },
      note,
    ],
    identity: ['unit', 'name', 'project', 'kind', 'source'],
    defaults: {},
  },
  priorExpenditure: {
    id: 'priorExpenditure',
    title: '上年支出',
    path: ['prior', 'expenditure'],
    fields: [
      ...spending.filter(({ name }) => name !== 'note' && !/Budget$/.test(name)),
      nature,
      project,
    ],
    identity: SPENDING_IDENTITY,
    defaults: {},
  },
  priorIncome: {
    id: 'priorIncome',
    title: '上年收入',
    path: ['prior', 'income'],
    fields: [unit, source, ...FUNCTION_FIELDS, timing, amount],
    identity: ['unit', 'source', 'function', 'timing'],
    defaults: {},
  },
  vehicles: {
    id: 'vehicles',
    title: '车辆',
    path: ['vehicles'],
    fields: [
      unit,
      {
        name: 'kind',
        title: '车辆种类',
        reading: 'choice',
        words: VEHICLE_WORDS,
        header: /车辆(种类|类型|类别|用途)|用车|^车型$/,
        isRequired: true,
      },
      { name: 'quota', title: '核定数', reading: 'count', header: /核定|编制/ },
      { name: 'count', title: '保有量', reading: 'count', header: /保有|实有|^数量/ },
      { name: 'purchased', title: '本年购置', reading: 'count', header: /购置/ },
    ],
    identity: ['unit', 'kind'],
    defaults: {},
  },
  assets: {
    id: 'assets',
    title: '国有资产',
    path: ['assets'],
    fields: [
      unit,
      {
        name: 'kind',
        title: '资产种类',
        reading: 'choice',
        words: ASSET_WORDS,
        header: /资产(种类|类型|类别|名称|项目)/,
        isRequired: true,
      },
      { name: 'threshold', title: '单价限额（万元）', reading: 'count', header: /限额/ },
      quantity,
      { ...amount, name: 'value', title: '价值', header: /价值|原值|账面/ },
      { name: 'purchased', title: '本年购置数量', reading: 'count', header: /购置/ },
    ],
    identity: ['unit', 'kind', 'threshold'],
    defaults: {},
  },
};
