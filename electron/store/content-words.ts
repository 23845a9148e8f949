/** What a user calls the contents of a library. */
export const CONTENT_WORDS = {
  entry: () => '的内容',
  version: (name: string) => `的版本“${name}”`,
  journal: (revision: string) => `第 ${revision} 步改动的记录`,
  setting: (name: string) => `设置“${name}”`,
  facts: () => '的数据',
} as const;
