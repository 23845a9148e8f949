import { z } from 'zod';
import { type Fen, parseYuan, toYuanText } from '../money/index.ts';

/** Sizes beyond which a value is surely a mistake; they also bound what a hostile file can cost. */
const LONGEST_TEXT = 60_000;
const LONGEST_NAME = 300;

/** C0 and C1 controls but tab and line feed; they cannot be written into Word or Excel files. */
const CONTROL = /[^\P{Cc}\t\n]|[\ufffe\uffff]/u;

function isPrintable(value: string): boolean {
  return value.isWellFormed() && !CONTROL.test(value);
}

function printable(longest: number) {
  return z
    .string()
    .max(longest)
    .refine(isPrintable, { error: '含有不可打印的控制字符，请删去后重新输入' });
}

/** Running text, possibly of several paragraphs. */
export const text = printable(LONGEST_TEXT);

/** One line of text that must not be blank. */
export const name = printable(LONGEST_NAME).refine(
  (value) => value.trim() !== '' && !value.includes('\n'),
  { error: '不能为空白，也不能换行' },
);

/** One line of text that may be blank. */
export const label = printable(LONGEST_NAME);

function code(pattern: RegExp, hint: string) {
  return z.string().regex(pattern, { error: hint });
}

const UNIT_HINT = '应为数字或字母组成的编码，如 345001';

/** Code of a department, as its finance bureau gives it; a sample's has a mark before it. */
export const departmentCode = code(/^(?:样例-)?[0-9A-Za-z_-]{1,30}$/, UNIT_HINT);

/** Code of a budget unit, as its finance bureau gives it. */
export const unitCode = code(/^[0-9A-Za-z_-]{1,30}$/, UNIT_HINT);

/** 支出功能分类: class (3 digits), section (5) or item (7). */
export const functionCode = code(
  /^\d{3}(\d{2}){0,2}$/,
  '应为 3 位（类）、5 位（款）或 7 位（项）数字的功能分类科目编码，如 2060702',
);

/** 部门预算支出经济分类: class (3), section (5), or a department's own sub-item (7). */
export const economicCode = code(
  /^\d{3}(\d{2}){0,2}$/,
  '应为 3 位（类）、5 位（款）或 7 位（自设明细）数字的部门经济分类科目编码，如 30201',
);

/** 政府预算支出经济分类: class (3) or section (5). */
export const governmentCode = code(
  /^\d{3}(\d{2})?$/,
  '应为 3 位（类）或 5 位（款）数字的政府经济分类科目编码，如 50201',
);

/** Code or name by which lines refer to a project. */
export const projectCode = name;

const AMOUNT_TEXT = '应为以元为单位的金额，最多两位小数，如 "12345.60"（要加引号，不带逗号和单位）';

/** An amount: a decimal in 元 in the file, whole 分 inside. */
export const amount = z.codec(
  z.string().regex(/^-?\d{1,13}(\.\d{1,2})?$/, { error: AMOUNT_TEXT }),
  z.custom<Fen>((value) => Number.isSafeInteger(value)),
  {
    decode: (value, context) => {
      const parsed = parseYuan(value);
      if (parsed !== undefined) return parsed;
      context.issues.push({ code: 'custom', message: AMOUNT_TEXT, input: value });
      return z.NEVER;
    },
    encode: toYuanText,
  },
);

/** A number of persons, vehicles, batches. */
export const count = z.number().int().nonnegative().max(1_000_000_000);

/** A quantity that may have decimals, written as a decimal: `382.60`. */
export const quantity = code(/^\d{1,12}(\.\d{1,6})?$/, '应为不小于 0 的数，如 "1980" 或 "382.6"');

/** A day, `2023-01-15`. */
export const day = code(/^\d{4}-\d{2}-\d{2}$/, '应为日期，如 2023-01-15');
