import {
  type FormPart,
  type GridColumn,
  type YearKind,
  amountColumns,
  amountFields,
} from '../../fields/form-part.ts';
import { UNIT_FIRST, byKind } from './spec.ts';

/** 收入. */
export const incomeParts = byKind((kind): readonly FormPart[] => [
  {
    kind: 'grid',
    title: '收入明细',
    hint:
      kind === 'budget'
        ? '见预算批复的收入表，一行一笔。上年结转的钱也填在这里，“年度”选“上年结转”。'
        : '见决算报表“收入决算表”（财决 03 表），一行一笔。年初结转和结余也填在这里，“年度”选“上年结转”。',
    list: ['income'],
    blank: { source: 'generalPublicBudget' },
    columns: [
      UNIT_FIRST,
      { field: 'source', width: 140 },
      { field: 'function', width: 165 },
      ...amountColumns(kind),
      { field: 'timing', width: 100 },
      { field: 'note', grow: 1 },
    ],
    totals: amountFields(kind),
  },
  {
    kind: 'grid',
    title: kind === 'budget' ? '结转下年' : '年末结转和结余',
    hint: '本年用不完、留到下一年的钱；没有的不填。收入总计＝本年支出＋结转下年。',
    list: ['carriedOver'],
    blank: { kind: 'carriedOver' },
    columns: [
      UNIT_FIRST,
      { field: 'kind', width: 170 },
      { field: 'source', width: 160 },
      { field: 'function', width: 180 },
      { field: 'project', width: 150 },
      ...amountColumns(kind),
    ],
    totals: amountFields(kind),
  },
]);

const isBasic = (row: Readonly<Record<string, unknown>>): boolean => row['nature'] === 'basic';

/** Columns of lines of expenditure. */
export const lineColumns = (kind: YearKind): readonly GridColumn[] => [
  UNIT_FIRST,
  // Narrower where three amounts follow, so that 决算数 is in view on a small screen.
  { field: 'function', width: kind === 'budget' ? 160 : 112 },
  kind === 'budget'
    ? { field: 'economic', width: 150 }
    : { field: 'economic', title: '经济分类科目', width: 122 },
  ...amountColumns(kind),
  { field: 'source', width: 130 },
  { field: 'timing', width: 100 },
  { field: 'category', width: 110 },
  { field: 'governmentEconomic', width: 190 },
  { field: 'note', grow: 1 },
];

/** 基本支出. */
export const basicParts = byKind((kind): readonly FormPart[] => [
  {
    kind: 'grid',
    title: '基本支出',
    hint: '人员经费（工资、社保、公积金……）和公用经费（办公、水电、差旅……），按功能分类和部门经济分类一行一笔，可以从 Excel 整块粘贴。经费类别不选时，301、303 开头算人员经费，其余算公用经费；政府经济分类不填时自动对应。',
    list: ['expenditure'],
    only: isBasic,
    blank: { nature: 'basic', source: 'generalPublicBudget' },
    columns: lineColumns(kind),
    totals: amountFields(kind),
  },
]);

/** Expenditure that belongs to no project: 经营支出, 上缴上级, 补助下级. */
export const otherLineColumns = (kind: YearKind): readonly GridColumn[] => [
  { field: 'nature', width: 150 },
  { field: 'project', width: 150 },
  ...lineColumns(kind),
];
