import type { PublishedParagraph } from '../review/published-document.ts';
import { align } from './alignment.ts';
import type { ReturnedChange } from './change.ts';
import { figuresOf, normalized, without } from './figures.ts';

const QUOTED = 24;

/** The beginning of a text, for naming its place. */
export function quote(text: string): string {
  const plain = text.trim();
  return plain.length > QUOTED ? `“${plain.slice(0, QUOTED)}……”` : `“${plain}”`;
}

function changed(before: PublishedParagraph, after: PublishedParagraph): ReturnedChange {
  const [old, now] = [figuresOf(before.text), figuresOf(after.text)];
  const figures = { before: without(old, now), after: without(now, old) };
  const where = `${after.place}${quote(after.text)}`;
  const texts = { where, before: before.text, after: after.text };
  if (figures.before.length === 0 && figures.after.length === 0) {
    return {
      kind: 'wording',
      ...texts,
      message: '文字改了，数字没有变。可以把改后的文字采用到本年度数据里，下次导出就是这样写。',
    };
  }
  const gone = figures.before.join('、') || '（无）';
  const come = figures.after.join('、') || '（无）';
  return {
    kind: 'figure',
    ...texts,
    figures,
    message: `数字由 ${gone} 改成了 ${come}，与数据和表格不再一致。数字确实要改的，请改数据后重新导出；否则请改回原来的数字。`,
  };
}

function lost(before: PublishedParagraph): ReturnedChange {
  return {
    kind: 'missing',
    where: `${before.place}${quote(before.text)}`,
    before: before.text,
    message: '这一段在退回的文件里没有了，请确认是不是有意删去。',
  };
}

function come(after: PublishedParagraph): ReturnedChange {
  return {
    kind: 'added',
    where: `${after.place}${quote(after.text)}`,
    after: after.text,
    message: '这一段是退回的文件里新加的，数据里没有。要保留的，请写进相应的文字说明。',
  };
}

/** The changes of running text. */
export function compareParagraphs(
  before: readonly PublishedParagraph[],
  after: readonly PublishedParagraph[],
): { readonly changes: ReturnedChange[]; readonly equal: number } {
  const changes: ReturnedChange[] = [];
  let equal = 0;
  for (const pair of align(before, after, ({ text }) => normalized(text))) {
    if (!pair.before) {
      if (pair.after) changes.push(come(pair.after));
    } else if (!pair.after) changes.push(lost(pair.before));
    else if (normalized(pair.before.text) === normalized(pair.after.text)) equal += 1;
    else changes.push(changed(pair.before, pair.after));
  }
  return { changes, equal };
}
