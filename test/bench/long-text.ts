import { readTextBlocks } from '../../electron/readers/read-text.ts';
import type { PublishedDocument } from '../../shared/review/index.ts';

/** A finished document of a list of projects and a sentence for every fortieth: amount, share and change. */
export function longText(rows: number): PublishedDocument {
  const amount = (index: number): string => `${100 + ((index * 37) % 1000)}.00`;
  const items = Array.from({ length: rows }, (_, index) => index);
  const sentences = items
    .slice(0, rows / 40)
    .map(
      (index) =>
        `${index + 1}.建设项目${index}支出${amount(index)}万元，占2.00%，比上年增加10.00万元，增长5.00%，主要原因是业务增加。项目支出合计${amount(index + 1)}万元。`,
    );
  const table = items.map((index) =>
    [`${index + 1}`, `建设项目${index}支出`, amount(index), '', amount(index)].join('\t'),
  );
  const head = ['项目支出明细表', '单位：万元', '序号\t项目名称\t合计\t基本支出\t项目支出'];
  const lines = ['2024年部门预算', ...sentences, ...head, ...table];
  return { file: 'long.txt', format: 'text', blocks: readTextBlocks(lines.join('\n')) };
}
