import type { YearKey } from '../../shared/entry/index.ts';
import { isSampleCode } from '../../shared/facts/index.ts';

/** 部门预算 or 部门决算. */
export function kindWord(kind: YearKey['kind']): string {
  return kind === 'budget' ? '部门预算' : '部门决算';
}

/** A year as a heading names it. */
export function yearTitle(name: string, key: Pick<YearKey, 'year' | 'kind'>): string {
  return `${name} ${key.year} 年${kindWord(key.kind)}`;
}

/** A moment as a clerk reads it. */
export function timeText(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  return date.toLocaleString('zh-CN', { hour12: false, dateStyle: 'short', timeStyle: 'medium' });
}

/** Name of a year in settings and lists. */
export function keyText({ department, year, kind }: YearKey): string {
  return `${department}/${year}/${kind}`;
}

/** Whether a year is a sample's, for looking round. */
export function isSample({ department }: Pick<YearKey, 'department'>): boolean {
  return isSampleCode(department);
}

/** Whether two keys name the same year. */
export function isSameKey(one: YearKey, other: YearKey): boolean {
  return keyText(one) === keyText(other);
}
