import type { TextSubject } from './subject.ts';
import { normalise } from './tokens.ts';

const NAME = /^([一-龥]{2,16}?(?:科学技术协会|科协|协会|委员会|办公室|中心|联合会|局|厅|院|馆))/;
const HEADED = /(?:部门|单位|部门全称|部门名称|编制单位|单位名称)[:：]\d*([一-龥]{4,30})/;

/**
 * The department of a disclosure: as the lines above its tables name it, else the first name in its
 * titles. Undefined where neither does.
 */
export function departmentOf({ document, passages }: TextSubject): string | undefined {
  const lines = document.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [normalise(block.text)] : [],
  );
  const headed = lines.flatMap((line) => HEADED.exec(line)?.[1] ?? []);
  const counted = [...Map.groupBy(headed, (name) => name.replace(/(?:本级|机关)$/, ''))];
  const best = counted.toSorted((a, b) => b[1].length - a[1].length)[0]?.[0];
  if (best !== undefined) return best;
  for (const { text } of passages.filter(({ isHeading, index }) => isHeading || index < 8)) {
    const name = NAME.exec(text.replace(/^(?:20\d\d年度?|第.部分|\d{3,6})+/, ''))?.[1];
    if (name) return name;
  }
  return undefined;
}
