import type { FormPart } from '../../fields/form-part.ts';

/** 上年数. */
export const PRIOR_PARTS: readonly FormPart[] = [
  {
    kind: 'grid',
    title: '上年支出',
    hint: '照上年公开的支出表填；填到模板要比较的细度就够，如功能科目、基本支出和项目支出、资金来源。',
    list: ['prior', 'expenditure'],
    blank: { source: 'generalPublicBudget' },
    columns: [
      { field: 'function', width: 190 },
      { field: 'nature', width: 110 },
      { field: 'amount', width: 140 },
      { field: 'source', width: 150 },
      { field: 'economic', width: 180 },
      { field: 'project', width: 150 },
      { field: 'timing', width: 100 },
      { field: 'category', width: 110 },
      { field: 'governmentEconomic', width: 190 },
      { field: 'unit', grow: 1 },
    ],
    totals: ['amount'],
  },
  {
    kind: 'grid',
    title: '上年收入',
    hint: '照上年公开的收入表填。',
    list: ['prior', 'income'],
    blank: { source: 'generalPublicBudget' },
    columns: [
      { field: 'source', width: 170 },
      { field: 'function', width: 190 },
      { field: 'amount', width: 140 },
      { field: 'timing', width: 100 },
      { field: 'unit', grow: 1 },
    ],
    totals: ['amount'],
  },
  {
    kind: 'grid',
    title: '上年“三公”经费',
    hint: '照上年公开的“三公”经费表填；上年没有的填 0。',
    list: ['prior', 'threePublic'],
    columns: [
      { field: 'item', width: 190 },
      { field: 'amount', width: 140 },
      { field: 'source', width: 150 },
      { field: 'unit', grow: 1 },
    ],
    totals: ['amount'],
  },
  {
    kind: 'grid',
    title: '上年机关运行经费',
    hint: '照上年公开文本中的数字填。',
    list: ['prior', 'agencyOperatingFunds'],
    columns: [
      { field: 'amount', width: 140 },
      { field: 'unit', grow: 1 },
    ],
    totals: ['amount'],
  },
  {
    kind: 'grid',
    title: '上年政府采购',
    list: ['prior', 'procurement'],
    columns: [
      { field: 'amount', width: 140 },
      { field: 'unit', grow: 1 },
    ],
    totals: ['amount'],
  },
  {
    kind: 'grid',
    title: '科目调整',
    hint: '同样的钱上年用的科目和今年不同时填：原科目、现科目和金额，比较增减时会换到现科目。没有的不填。',
    list: ['reclassifications'],
    columns: [
      { field: 'from', width: 200 },
      { field: 'to', width: 200 },
      { field: 'amount', grow: 1 },
    ],
    totals: ['amount'],
  },
];
