import type { YAMLParseError } from 'yaml';

/** What clerks get wrong in YAML, in their words. */
const MISTAKES: Readonly<Partial<Record<YAMLParseError['code'], string>>> = {
  BAD_INDENT: '这一行的缩进与上下行对不齐',
  BLOCK_AS_IMPLICIT_KEY: '这一行里有两个“名称: 值”，后一个请另起一行',
  BLOCK_IN_FLOW: '花括号、方括号里面不能再按缩进分行写，请改成逗号分隔，或去掉括号',
  DUPLICATE_KEY: '同一处这个名称写了两次，请去掉一个',
  MISSING_CHAR: '缺少引号、冒号或右括号；文字里有冒号、井号、花括号时，整句要用单引号括起来',
  MULTILINE_IMPLICIT_KEY: '名称后面缺少冒号，或冒号后面缺少空格',
  MULTIPLE_DOCS: '一个文件里不能用“---”分成几份',
  TAB_AS_INDENT: '缩进不能用制表符（Tab），请改用空格',
  UNEXPECTED_TOKEN: '这里多了或少了符号，请检查引号、括号和逗号是否成对',
};

/** Says what is wrong with a YAML text; `detail` stands where no words of ours do. */
export function yamlMistake(code: YAMLParseError['code'], detail: string): string {
  return MISTAKES[code] ?? `请检查缩进、冒号和引号（${detail}）`;
}
