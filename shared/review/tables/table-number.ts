import { fold } from './fold.ts';

const NUMBER =
  /^(?:部门|单位|财决|预算|决算)*(?:公开|附件?)?表?[\d一二三四五六七八九十-]{1,5}表?$/u;

/** The number of a form in a set, such as 公开01表, 附表3-1 or 表一: it stands beside a title and is none. */
export function isTableNumber(text: string): boolean {
  return NUMBER.test(fold(text));
}
