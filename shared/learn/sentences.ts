import { parseTypedAmount } from '../entry/index.ts';
import type { PublishedDocument } from '../review/published-document.ts';

const AMOUNT = '([\\d,，]+(?:\\.\\d+)?)\\s*(万元|元)';

/** The paragraphs as lines without spaces. */
export function linesOf(document: PublishedDocument): string[] {
  return document.blocks.flatMap((block) =>
    block.kind === 'paragraph' && !block.isContents
      ? [block.text.normalize('NFKC').replace(/\s+/g, '')]
      : [],
  );
}

/** The amount that follows a subject in one sentence; that of a comparison (比…, 较…) does not count. */
export function amountAfter(lines: readonly string[], subject: RegExp): string | undefined {
  const pattern = new RegExp(
    `(?:${subject.source})[^。；\\d比较]{0,30}?(?:20\\d\\d年)?[^。；\\d比较]{0,24}?${AMOUNT}`,
  );
  for (const line of lines) {
    const [, number = '', unit = ''] = pattern.exec(line) ?? [];
    const amount = parseTypedAmount(`${number.replaceAll('，', ',')}${unit}`);
    if (amount !== undefined) return amount;
  }
  return undefined;
}

const DUTIES =
  /^(?:[(（]?[一二三四五六七八九十\d]+[)）、.]?)?(?:部门|单位)?(?:主要)?(?:职能|职责|基本职能)(?:简介|情况)?及?.{0,12}$/;
const HEADING = /^(?:[(（][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、|第.{1,3}部分)/;

/** The paragraphs under the heading of the duties, up to the next heading. */
export function dutiesIn(document: PublishedDocument): string | undefined {
  const paragraphs = document.blocks.flatMap((block) =>
    block.kind === 'paragraph' && !block.isContents ? [block] : [],
  );
  const starts = paragraphs.flatMap(({ text }, index) =>
    DUTIES.test(text.trim().replace(/[。:：]$/, '')) ? [index + 1] : [],
  );
  const bodies = starts.map((start) => {
    const rest = paragraphs.slice(start);
    const end = rest.findIndex(
      ({ text, headingLevel }) =>
        headingLevel !== undefined || (HEADING.test(text.trim()) && text.length < 30),
    );
    return rest.slice(0, end < 0 ? 20 : end).map(({ text }) => text.trim());
  });
  return bodies.find((body) => body.length > 0)?.join('\n');
}

const DEPARTMENT = /(?:编制|填报)?(?:部门|单位)(?:名称|[(（]单位[)）])?(?:全称)?:([一-鿿()]{4,40})/;

const ENDS_LIKE_DEPARTMENT = /(会|局|委|院|馆|中心|办|处|所|校|部)$/;
const COVER_LINES = 10;

interface Mention {
  readonly name: string;
  /** What stands on the cover or in a title says more than the head of a table. */
  readonly weight: number;
}

function mentionsIn(text: string, isOnCover: boolean): Mention[] {
  const folded = text.normalize('NFKC').replace(/\s+/g, '');
  const [, stated] = DEPARTMENT.exec(folded) ?? [];
  const [, titled] = /^([一-鿿]{4,30}?)(?:20\d\d年)/.exec(folded) ?? [];
  const whole = isOnCover && /^[一-鿿()]{5,30}$/.test(folded) ? folded : undefined;
  return [
    { name: stated, weight: 1 },
    { name: titled, weight: 3 },
    { name: whole, weight: 3 },
  ].flatMap(({ name, weight }) =>
    name !== undefined && ENDS_LIKE_DEPARTMENT.test(name) ? [{ name, weight }] : [],
  );
}

/** The name of the department, from cover, titles and the heads of tables. */
export function departmentIn(document: PublishedDocument): string | undefined {
  const mentions = document.blocks.flatMap((block, index) =>
    block.kind === 'paragraph'
      ? mentionsIn(block.text, index < COVER_LINES)
      : block.rows.slice(0, 3).flatMap((row) => row.flatMap(({ text }) => mentionsIn(text, false))),
  );
  const weights = new Map<string, number>();
  for (const { name, weight } of mentions) weights.set(name, (weights.get(name) ?? 0) + weight);
  return [...weights].toSorted(
    ([a, one], [b, other]) => other - one || b.length - a.length,
  )[0]?.[0];
}
