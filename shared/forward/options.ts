import type { Path, YearKey } from '../entry/index.ts';

/** What may come along into the next year. */
export const FORWARD_PARTS = [
  'profile',
  'units',
  'basic',
  'projects',
  'indicators',
  'income',
  'texts',
  'glossary',
  'prior',
] as const;

export type ForwardPart = (typeof FORWARD_PARTS)[number];

/** The parts in the user's words, and what becomes of them. */
export const PART_WORDS: Readonly<
  Record<ForwardPart, { readonly title: string; readonly rule: string }>
> = {
  profile: { title: '部门概况', rule: '名称、职能、联系方式照搬' },
  units: { title: '预算单位与人员', rule: '单位、人员编制、车辆照搬，再按今年的情况改' },
  basic: { title: '基本支出', rule: '逐行带来，作为今年的起点' },
  projects: { title: '项目支出', rule: '项目、立项依据和概况带来，支出逐行带来' },
  indicators: { title: '绩效目标和指标', rule: '目标和指标值带来，完成值和得分不带' },
  income: { title: '收入', rule: '逐行带来，作为今年的起点' },
  texts: { title: '文字', rule: '主要用途照搬；重点工作、变动原因只提供参考，由你决定用不用' },
  glossary: { title: '名词解释和自设科目', rule: '照搬' },
  prior: { title: '上年数', rule: '去年公开的数字成为今年的上年数' },
};

/** What becomes of the parts in final accounts that start from the budget of their year. */
const SAME_YEAR_RULES: Readonly<Partial<Record<ForwardPart, string>>> = {
  units: '单位、人员编制、车辆照搬，再按年末的情况改',
  basic: '逐行带来，预算数成为年初预算数',
  projects: '项目、立项依据和概况带来，预算数成为年初预算数',
  income: '收入、“三公”经费、机关运行经费和政府采购的预算数也成为年初预算数',
};

/** The parts that can come along from a year into another, with what becomes of them. */
export function partsFor(
  sourceYear: number,
  year: number,
): readonly { readonly part: ForwardPart; readonly title: string; readonly rule: string }[] {
  const isSameYear = sourceYear === year;
  // A budget is not the prior year of its own final accounts.
  return FORWARD_PARTS.filter((part) => !isSameYear || part !== 'prior').map((part) => {
    const { title, rule } = PART_WORDS[part];
    return { part, title, rule: (isSameYear ? SAME_YEAR_RULES[part] : undefined) ?? rule };
  });
}

/** What the user chose. */
export interface ForwardOptions {
  readonly year: number;
  readonly kind: YearKey['kind'];
  readonly templateId?: string | undefined;
  readonly parts: readonly ForwardPart[];
  /** Codes of the projects that come along; absent: all. */
  readonly projects?: readonly string[] | undefined;
  /** False: the rows come without their amounts. */
  readonly withAmounts: boolean;
  /** True: what came along before and was taken out since comes again. */
  readonly again?: boolean | undefined;
}

/** A change inside a text that came along; made only when the user accepts it. */
export interface TextOffer {
  readonly kind: 'text';
  readonly key: string;
  readonly path: Path;
  /** The sentence as it came, and as it would read. */
  readonly before: string;
  readonly after: string;
  /** True where the whole row goes, such as the explanation of a term. */
  readonly isRow: boolean;
  /** Why, in the user's words. */
  readonly why: string;
}

/** Lists of the entry into which a suggestion goes. */
export type SuggestedList = 'reasons' | 'texts' | 'paragraphs' | 'notApplicable';

/** A text of the earlier year that is put in only when the user takes it. */
export interface SuggestionOffer {
  readonly kind: 'suggestion';
  readonly key: string;
  readonly list: SuggestedList;
  /** What the text is about: `total`, `keyWork`. */
  readonly about: string;
  readonly before: string;
  readonly after: string;
  readonly why: string;
}

export type Offer = TextOffer | SuggestionOffer;

export interface ForwardReport {
  /** Parts that came along, with the number of rows or fields that they filled. */
  readonly carried: readonly { readonly title: string; readonly count: number }[];
  /** Had by the earlier year and not by this one. */
  readonly missing: readonly string[];
  /** New in this year. */
  readonly added: readonly string[];
  /** Confirmed in the earlier year as not applicable. */
  readonly notApplicable: readonly string[];
  /** What did not come and why. */
  readonly remarks: readonly string[];
}
