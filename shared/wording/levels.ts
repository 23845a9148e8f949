import { type Hit, hitOf, isInTitle } from './hit.ts';

/** 层级 of a department, as in the year data file. */
export type DepartmentLevel = 'province' | 'city' | 'county' | 'township';

const LEVEL_OF: Readonly<Record<string, DepartmentLevel>> = {
  省级: 'province',
  自治区级: 'province',
  市级: 'city',
  地级: 'city',
  区级: 'county',
  县级: 'county',
  区县级: 'county',
  乡镇级: 'township',
  镇级: 'township',
};
const NAMES: Readonly<Record<DepartmentLevel, string>> = {
  province: '省级',
  city: '市级',
  county: '县（区）级',
  township: '乡镇级',
};
const LEVEL_WORDS = '省级|自治区级|市级|地级|区县级|(?<!自治)区级|县级|乡镇级|镇级';
const PATTERN = new RegExp(
  `(?<=(指|纳入|[（(]|^|[，。；、：\\n]))(?:${LEVEL_WORDS})(?=财政(?:当年|部门|预算|专户|一般|拨|管理)|部门|预算单位)`,
  'g',
);

/**
 * Words of another level than the department's own where its own treasury must be meant: 指省级财政
 * 当年拨付 in the disclosure of a city. Certain in definitions (指…, 纳入…).
 */
export function detectLevelWords(text: string, level: DepartmentLevel): Hit[] {
  return [...text.matchAll(PATTERN)].flatMap((match) => {
    const [word, before = ''] = match;
    if (LEVEL_OF[word] === level || isInTitle(text, match.index)) return [];
    const isDefinition = before === '指' || before === '纳入';
    const message = `“${word}”：本部门是${NAMES[level]}部门，请核对是否应为“${NAMES[level]}”`;
    return [hitOf(match, message, isDefinition)];
  });
}
