import { z } from 'zod';
import { type Problem, type Result, failure, problem, success } from '../result/index.ts';
import { jsonPlace } from './json-place.ts';
import { findReferenceProblems } from './references.ts';
import { describePath } from './describe-path.ts';
import {
  YEAR_DATA_VERSION,
  type YearData,
  type YearDataFile,
  yearDataSchema,
} from './year-data.ts';

/** More problems than a person reads at once are cut off here. */
const MOST_PROBLEMS = 50;
const LONGEST_NAMES = 200;

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: '文字（要加引号）',
  number: '数字（不加引号）',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（[ … ]）',
  object: '对象（{ … }）',
};

type Issue = z.core.$ZodIssue;

/** What is wrong with a value, as a clause. */
export function issueMessage(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `缺少此项，应为${TYPE_WORDS[issue.expected] ?? issue.expected}`
        : `类型不对，应为${TYPE_WORDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `只能是下列之一：${issue.values.map(String).join('、')}`;
    case 'unrecognized_keys':
      return `有不认识的字段：${issue.keys.join('、').slice(0, LONGEST_NAMES)}，请检查拼写或删去`;
    case 'too_small':
      return `太小或太少，至少为 ${String(issue.minimum)}`;
    case 'too_big':
      return `太大或太长，最多为 ${String(issue.maximum)}`;
    default:
      return issue.message;
  }
}

/** A place in the words of the forms and as the file has it. */
function placeIn(raw: unknown, path: readonly PropertyKey[]): string {
  return path.length === 0 ? '整个文件' : `${describePath(path, raw)}（${pathText(path)}）`;
}

function toProblem(raw: unknown, issue: Issue): Problem {
  return problem(
    'DATA-FIELD',
    `${placeIn(raw, issue.path)}：${issueMessage(issue)}。`,
    pathText(issue.path),
  );
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key),
    '',
  );
}

const YEAR_DATA_FORMAT = 'budget-disclosure/year-data';

const header = z.looseObject({ format: z.string(), version: z.number() });

function headerProblem(raw: unknown): Problem | undefined {
  const parsed = header.safeParse(raw);
  if (!parsed.success || parsed.data.format !== YEAR_DATA_FORMAT) {
    return problem(
      'DATA-FORMAT',
      '这不是年度数据文件。请选择本程序“导出数据文件”写成的 .json 文件。',
    );
  }
  if (parsed.data.version > YEAR_DATA_VERSION) {
    return problem(
      'DATA-NEWER',
      `此文件由更新版本的程序写成（格式版本 ${parsed.data.version}，本程序只认到 ${YEAR_DATA_VERSION}），请升级程序后再导入。`,
    );
  }
  return undefined;
}

/** Validates what was read from anywhere as a year data file. Problems name the field in Chinese. */
export function readYearData(raw: unknown): Result<YearData> {
  const wrongHeader = headerProblem(raw);
  if (wrongHeader) return failure([wrongHeader]);
  const parsed = yearDataSchema.safeParse(raw, { reportInput: true });
  if (!parsed.success) {
    const issues = parsed.error.issues.slice(0, MOST_PROBLEMS);
    return failure(issues.map((issue) => toProblem(raw, issue)));
  }
  const problems = findReferenceProblems(parsed.data).map(({ code, path, message }) => {
    const described = placeIn(raw, path);
    return problem(code, `${described}：${message}。`, described);
  });
  return problems.length > 0 ? failure(problems.slice(0, MOST_PROBLEMS)) : success(parsed.data);
}

function jsonWords(fileText: string): string {
  const { line, character, isCut } = jsonPlace(fileText);
  if (fileText.trim() === '') return '文件是空的。';
  if (isCut) return `文件不完整，到第 ${line} 行就断了，可能没有写完。`;
  return `文件第 ${line} 行第 ${character} 个字处读不下去，可能被改动过，少了逗号、引号或括号，或者不是年度数据文件。`;
}

/** The same for the text of a file. */
export function parseYearData(fileText: string): Result<YearData> {
  try {
    return readYearData(JSON.parse(fileText));
  } catch {
    return failure([problem('DATA-JSON', `${jsonWords(fileText)}请重新导出数据文件后再试。`)]);
  }
}

/** The year data file of the facts; `readYearData` gives them back unchanged. */
export function writeYearData(data: YearData): YearDataFile {
  return yearDataSchema.encode(data);
}
