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
}

/** A change inside a text that came along; made only when the user accepts it. */
export interface TextOffer {
  readonly kind: 'text';
  readonly key: string;
  readonly path: Path;
  /** The sentence as it came, and as it would read. */
  readonly before: string;
  readonly after: string;
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
  /** Parts that came along, with the number of their rows or fields. */
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
