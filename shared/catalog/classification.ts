import { z } from 'zod';

/** The three classifications: 支出功能分类, 部门预算支出经济分类, 政府预算支出经济分类. */
export type Classification = 'function' | 'economic' | 'government';

/** All classifications, in the order in which they are shown. */
export const CLASSIFICATIONS = ['function', 'economic', 'government'] as const;

/** What each classification is called in messages. */
export const CLASSIFICATION_NAMES: Readonly<Record<Classification, string>> = {
  function: '支出功能分类',
  economic: '部门预算支出经济分类',
  government: '政府预算支出经济分类',
};

const CODE_PATTERNS: Readonly<Record<Classification, RegExp>> = {
  function: /^2\d{2}(\d{2}){0,2}$/,
  economic: /^3\d{2}(\d{2}){0,2}$/,
  government: /^5\d{2}(\d{2})?$/,
};

/** Whether a code has the digits of its classification: 2…, 3…, 5…; 3, 5 or 7 of them. */
export function isCodeOf(classification: Classification, code: string): boolean {
  return CODE_PATTERNS[classification].test(code);
}

/** The classification to which a well-formed code belongs. */
export function classificationOf(code: string): Classification | undefined {
  return CLASSIFICATIONS.find((classification) => isCodeOf(classification, code));
}

/** The code one level up (`2060702` → `20607`), or undefined for a class. */
export function parentCode(code: string): string | undefined {
  return code.length > 3 ? code.slice(0, -2) : undefined;
}

// C0 and C1 controls but line feed: they can be written into neither Word nor Excel files.
const CONTROL = /[^\P{Cc}\n]|[\ufffe\uffff]/u;

function printable(longest: number) {
  return z
    .string()
    .max(longest, { error: `太长，最多 ${longest} 个字` })
    .refine((text) => text.isWellFormed() && !CONTROL.test(text), {
      error: '含有不可打印的控制字符，请删去',
    });
}

/** The schema of an item that someone adds to the catalog. */
export const catalogItem = z
  .strictObject({
    classification: z.enum(CLASSIFICATIONS),
    code: z.string(),
    name: printable(300).min(1, { error: '不能为空' }),
    definition: printable(5_000).optional(),
    /** For an economic item: the governmental section to which its money goes. */
    government: z
      .string()
      .regex(CODE_PATTERNS.government, {
        error: '对应的政府经济分类编码应为 5 开头的 3 或 5 位数字',
      })
      .optional(),
  })
  .refine((item) => isCodeOf(item.classification, item.code), {
    error: '编码的位数或开头与所属分类不符',
    path: ['code'],
  });

/** An item of a year's official list, or of a department's own. */
export type CatalogItem = z.infer<typeof catalogItem>;

/** Where an entry comes from; a later one wins over an earlier one. */
export type Origin = 'shipped' | 'imported' | 'own';

/** What the catalog knows of one code in its year. */
export interface CatalogEntry {
  readonly classification: Classification;
  readonly code: string;
  readonly name: string;
  /** The meaning (科目说明), where it is known. */
  readonly definition?: string;
  /** Whether code and name rest on a document; if not, they must not be shown as official. */
  readonly isDocumented: boolean;
  /** The same for the definition; absent without one. */
  readonly isDefinitionDocumented?: boolean;
  readonly origin: Origin;
}
