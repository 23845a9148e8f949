import type { z } from 'zod';
import { didYouMean, nearestName } from './known-names.ts';

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** The names that an alternative asks for and does not find. */
function missingNames(issues: readonly Issue[]): string[] {
  return issues.flatMap((issue) =>
    issue.code === 'invalid_type' && issue.input === undefined && issue.path.length === 1
      ? [String(issue.path[0])]
      : [],
  );
}

/** What speaks against an unknown name: little where it is a slip, most where it stands first. */
function costOfUnknown(
  name: string,
  written: readonly string[],
  missing: readonly string[],
): number {
  if (nearestName(name, missing) !== undefined) return 1;
  return written[0] === name ? 6 : 5;
}

function costOf(issues: readonly Issue[]): number {
  const missing = missingNames(issues);
  return issues.reduce((sum, issue) => {
    const isWholeWrong = issue.path.length === 0 && issue.code === 'invalid_type';
    if (issue.code !== 'unrecognized_keys') return sum + 1 + (isWholeWrong ? 10 : 0);
    const written = Object.keys(issue.input ?? {});
    return issue.keys.reduce((all, key) => all + costOfUnknown(key, written, missing), sum + 1);
  }, 0);
}

/** What is missing is told by the name that was misspelled. */
function withoutMisspelled(issues: readonly Issue[]): readonly Issue[] {
  const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
  return issues.filter(
    (issue) => !missingNames([issue]).some((name) => nearestName(name, unknown) !== undefined),
  );
}

/** Of the alternatives of a union, the complaints of the one that was most likely meant. */
function likeliest(alternatives: readonly (readonly Issue[])[]): readonly Issue[] {
  return alternatives.toSorted((a, b) => costOf(a) - costOf(b))[0] ?? [];
}

/** An issue, or those of the alternative that was most likely meant, with their paths from the top. */
export function flatten(issue: Issue, above: Path = []): { issue: Issue; path: Path }[] {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ issue, path }];
  return withoutMisspelled(likeliest(issue.errors)).flatMap((inner) => flatten(inner, path));
}

const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（每项一行，以“- ”开头）',
  object: '若干行“名称: 值”',
  record: '若干行“名称: 值”',
};

function kindOf(expected: string): string {
  return Object.hasOwn(KINDS, expected) ? (KINDS[expected] ?? expected) : expected;
}

function wrongType(expected: string, input: unknown): string {
  if (input === undefined) return `缺少此项（应为${kindOf(expected)}）`;
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean')) {
    return `应为文字，请加上引号，如 '${String(input)}'`;
  }
  return `类型不对，应为${kindOf(expected)}`;
}

/** What is wrong with a value of a pack's file, in one sentence. */
export function explain(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, issue.input);
    case 'invalid_value': {
      const values = issue.values.map(String);
      const meant = typeof issue.input === 'string' ? didYouMean(issue.input, values) : '';
      return meant === '' ? `只能是：${values.join('、')}` : `没有“${String(issue.input)}”${meant}`;
    }
    case 'too_small':
      return `太少或太小，至少 ${String(issue.minimum)}`;
    case 'too_big':
      return `太多或太大，至多 ${String(issue.maximum)}`;
    default:
      return issue.message;
  }
}
