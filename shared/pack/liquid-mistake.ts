import { asSentence } from '../wording/index.ts';
import { didYouMean, hint } from './known-names.ts';

/** The names that a text of a pack can use, for telling which one was meant. */
export interface LiquidNames {
  readonly templates: readonly string[];
  readonly filters?: readonly string[];
  readonly variables?: readonly string[];
}

const TAGS = ['if', 'elsif', 'else', 'endif', 'unless', 'endunless', 'case', 'when', 'endcase'];
const MORE_TAGS = [
  'for',
  'endfor',
  'break',
  'continue',
  'assign',
  'capture',
  'endcapture',
  'render',
];

/** The message of Liquid itself, without its own place. */
function plainMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/(?:, file:[^,]*)?, line:\d+, col:\d+$/, '');
}

const MISTAKES: readonly (readonly [RegExp, (name: string, names: LiquidNames) => string])[] = [
  [
    /^undefined variable: (.*)$/,
    (name, { variables = [] }) => {
      const last = name.split('.').at(-1) ?? name;
      const given = `；要是由 {% render %} 带进来的，每一处 render 都要写上（没有的写 ${last}: nil）。`;
      return `没有“${name}”这个名称${didYouMean(last, variables) || `，可用的名称见 templates/README.md${given}`}`;
    },
  ],
  [
    /^undefined filter: (.*)$/,
    (name, { filters = [] }) =>
      `“|”后面的“${name}”不认识${didYouMean(name, filters) || '，可用的处理见 templates/README.md。'}`,
  ],
  [
    /^tag "(.*)" not found$/,
    (name) =>
      name.startsWith('end') || name === 'else'
        ? `“{% ${name} %}”前面没有与它配对的开头。`
        : `不认识“{% ${name} %}”${hint(name, [...TAGS, ...MORE_TAGS])}`,
  ],
  [/^tag (.*) not closed$/, (tag) => `“${tag}”没有结束，请检查是不是少了 {% end… %} 或 %}。`],
  [/^output "(.*)" not closed$/, (output) => `“${output.trim()}”后面缺少 }}。`],
  [/^illegal tag: (.*)$/, (tag) => `“${tag}”的写法不对，请对照 templates/README.md 里的例子。`],
  [
    /^ENOENT: Failed to lookup "(.*?)" in .*$/,
    (name, { templates }) => `没有 text/${name}.liquid 这个文件${hint(name, templates)}`,
  ],
];

/** What is wrong with a text of a pack, as a sentence. */
export function liquidMistake(error: unknown, names: LiquidNames): string {
  const message = plainMessage(error);
  for (const [pattern, words] of MISTAKES) {
    const match = pattern.exec(message);
    if (match) return words(match[1] ?? '', names);
  }
  return asSentence(message);
}
