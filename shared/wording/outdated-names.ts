import { type Hit, isInTitle, withoutOverlaps } from './hit.ts';

interface Renaming {
  readonly old: string;
  readonly now: string;
  /** First year of the new name. */
  readonly since: number;
}

/** Names that the yearly 政府收支分类科目 gave up; longer names first. */
export const RENAMINGS: readonly Renaming[] = [
  { old: '医疗卫生与计划生育', now: '卫生健康', since: 2019 },
  { old: '医疗卫生支出', now: '卫生健康支出', since: 2014 },
  { old: '文化体育与传媒', now: '文化旅游体育与传媒', since: 2019 },
  { old: '国土海洋气象等', now: '自然资源海洋气象等', since: 2019 },
  { old: '国土资源气象等', now: '自然资源海洋气象等', since: 2014 },
  { old: '资源勘探信息等', now: '资源勘探工业信息等', since: 2020 },
  { old: '资源勘探电力信息等', now: '资源勘探工业信息等', since: 2015 },
  { old: '行政事业单位离退休', now: '行政事业单位养老支出', since: 2020 },
  { old: '归口管理的行政单位离退休', now: '行政单位离退休', since: 2021 },
  { old: '预算外资金', now: '财政专户管理资金', since: 2011 },
  { old: '政府基金预算', now: '政府性基金预算', since: 2000 },
];

/** Names of categories that are no longer in use in a year; names of documents are left alone. */
export function detectOutdatedNames(text: string, year: number): Hit[] {
  const hits = RENAMINGS.filter(({ since }) => year >= since).flatMap(({ old, now, since }) =>
    [...text.matchAll(new RegExp(old, 'g'))]
      .filter(({ index }) => !isInTitle(text, index))
      .map(({ index }) => ({
        index,
        length: old.length,
        quote: old,
        message:
          since > 2000
            ? `“${old}”是旧名称，${since}年起改称“${now}”，请改正`
            : `“${old}”应为“${now}”，请改正`,
        isCertain: true,
        replacement: now,
      })),
  );
  return withoutOverlaps(hits);
}
