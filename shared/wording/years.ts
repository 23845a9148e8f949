import { type Hit, isInTitle } from './hit.ts';

const YEAR = /(?<![\d.])((?:19|20)\d\d)[ \u3000]*年(?!版)/g;
/** Words before a year that speak of a span or a past or coming date. */
const SPAN_BEFORE = /(?:截[至止]|[自从到至]|[-—–~～至]|以来|[（(]|计划|规划|公布的)[ \u3000]*$/;
const SPAN_AFTER =
  /^(?:度)?(?:以来|以前|以后|起|至|[-—–~～]|远景|前|后|底前|成立|建成|开工|末?累计)/;
/** Words that tie a year to the money of this disclosure. */
const MONEY_AFTER =
  /^度?(?:一般公共|财政拨款|部门|单位|年初|收支|收入|支出|本级|“三公”|三公|机关|政府采购)*(?:预算|决算|收支|支出|收入|经费)/;

/** “比2019年（疫情前）决算数”: why that year is compared with is said behind it. */
const EXPLAINED = /^度?[（(][^）)\d]{2,12}[）)]/;

function isAccepted(text: string, index: number, end: number): boolean {
  if (isInTitle(text, index) || EXPLAINED.test(text.slice(end, end + 16))) return true;
  const before = text.slice(Math.max(0, index - 6), index);
  return SPAN_BEFORE.test(before) || SPAN_AFTER.test(text.slice(end, end + 6));
}

/**
 * Years that are neither the year, the one before nor the one after. Names of documents, 文号〔2021〕
 * and spans (2021—2025年, 截至2020年, 2019年以来) are left alone. Certain where the year belongs to money:
 * 2021年预算.
 */
export function detectOddYears(text: string, year: number): Hit[] {
  return [...text.matchAll(YEAR)].flatMap((match) => {
    const [quote, digits = ''] = match;
    const end = match.index + quote.length;
    if (Math.abs(Number(digits) - year) <= 1 || isAccepted(text, match.index, end)) return [];
    const isCertain = MONEY_AFTER.test(text.slice(end, end + 12));
    const message = `“${quote}”：既不是本年（${year}年），也不是上年、下年，请核对年份`;
    return [{ index: match.index, length: quote.length, quote, message, isCertain }];
  });
}
