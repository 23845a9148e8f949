import { NATURE_WORDS, SOURCE_WORDS, TIMING_WORDS, type Words } from './target-words.ts';

/** How the text of a cell becomes the value of a field. */
export type FieldReading =
  | 'text'
  | 'amount'
  | 'count'
  | 'quantity'
  | 'number'
  | 'function'
  | 'economic'
  | 'government'
  /** A code of whichever classification its digits are of. */
  | 'anyCode'
  /** A name of a catalog entry: checked against the code, or looked up where there is none. */
  | 'codeName'
  /** Section or item of a code whose class stands in a column of its own. */
  | 'codePart'
  | 'unit'
  | 'project'
  | 'choice';

/** A field of a target list. */
export interface TargetField {
  readonly name: string;
  readonly title: string;
  readonly reading: FieldReading;
  /** `choice`: what words of files stand for. */
  readonly words?: Words;
  /** Header words, folded, of columns that hold it. */
  readonly header: RegExp;
  readonly isRequired?: boolean;
}

// Fields that several lists have.

export const unit: TargetField = {
  name: 'unit',
  title: '预算单位',
  reading: 'unit',
  header: /^(预算)?单位(编码|代码|名称)?$|^部门\(单位\)名称$/,
};
export const source: TargetField = {
  name: 'source',
  title: '资金来源',
  reading: 'choice',
  words: SOURCE_WORDS,
  header: /资金(来源|性质)|收入(来源|项目|类别)|^来源$/,
};
export const timing: TargetField = {
  name: 'timing',
  title: '本年或上年结转',
  reading: 'choice',
  words: TIMING_WORDS,
  header: /^(本年|年度)(或|\/)?.*结转$|^资金年度$/,
};
export const amount: TargetField = {
  name: 'amount',
  title: '金额',
  reading: 'amount',
  header:
    /^(金额|合计|总计|小计|(年初)?预算(数|金额|额)|决算数|(本年)?(支出|收入)(数|金额)?|20\d\d年.*(预算|决算)数?)$/,
};
export const note: TargetField = {
  name: 'note',
  title: '备注',
  reading: 'text',
  header: /^(备注|说明)$/,
};
export const project: TargetField = {
  name: 'project',
  title: '项目名称或编码',
  reading: 'project',
  header: /项目(名称|编码|代码)/,
};
export const budgetAmounts: readonly TargetField[] = [
  amount,
  { ...amount, name: 'initialBudget', title: '年初预算数', header: /^年初预算(数|金额)?$/ },
  {
    ...amount,
    name: 'adjustedBudget',
    title: '全年预算数（调整后）',
    header: /^(全年|调整后?)预算(数|金额)?$/,
  },
];
export const measure: TargetField = {
  name: 'measure',
  title: '计量单位',
  reading: 'text',
  header: /^(计量|度量)单位$/,
};
export const quantity: TargetField = {
  name: 'quantity',
  title: '数量',
  reading: 'quantity',
  header: /数量|面积/,
};
export const unitPrice: TargetField = {
  ...amount,
  name: 'unitPrice',
  title: '单价',
  header: /单价/,
};

export const nature: TargetField = {
  name: 'nature',
  title: '支出性质',
  reading: 'choice',
  words: NATURE_WORDS,
  header: /^支出(性质|类型|类别)$/,
};
