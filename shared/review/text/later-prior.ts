import type { Passage } from './passages.ts';
import type { Quantity } from './quantity.ts';
import type { Token } from './tokens.ts';

const OTHER_STATEMENT = new Set(['compare', 'up', 'down', 'flat', 'ofWhich']);

function sentencesAfter({ tokens }: Passage, from: number): Token[][] {
  const sentences: Token[][] = [[]];
  for (const token of tokens.slice(from)) {
    if (token.kind === 'stop') sentences.push([]);
    else sentences.at(-1)?.push(token);
  }
  return sentences.slice(1);
}

function isOfYear(token: Token | undefined, year: number | undefined): boolean {
  return token?.kind === 'prior' || (year !== undefined && token?.year === year);
}

// “收支总计” of “2021年收支总计为8,300万元”.
function nameOf(sentence: readonly Token[], passage: Passage): string {
  const money = sentence.find(({ kind }) => kind === 'money');
  const text = passage.text.slice(sentence[0]?.end ?? 0, money?.start ?? 0);
  return text.replace(/[数额]?(?:共|共计)?(?:为|是)?$/, '');
}

/**
 * Last year's figure in a sentence of its own behind the comparison: “收入预算同比增加800万元……。上年预算12,000万元。”
 * It counts where it names what the comparison speaks of, and no other comparison stands between.
 */
export function priorBehind(
  passage: Passage,
  compared: { readonly from: number; readonly to: number; readonly year: number | undefined },
): Quantity | undefined {
  const { from, to, year } = compared;
  const spoken = passage.text.slice(0, passage.tokens[to]?.end ?? 0);
  const start = spoken.lastIndexOf('。', passage.tokens[from]?.start ?? 0) + 1;
  for (const sentence of sentencesAfter(passage, to + 1)) {
    if (sentence.some(({ kind }) => OTHER_STATEMENT.has(kind))) return undefined;
    const amounts = sentence.filter(({ kind }) => kind === 'money');
    const isPrior = isOfYear(sentence[0], year) && amounts.length === 1;
    if (isPrior && spoken.slice(start).includes(nameOf(sentence, passage)))
      return amounts[0]?.quantity;
  }
  return undefined;
}
