import type { PublishedBlock, PublishedDocument } from './published-document.ts';
import { fold } from './tables/index.ts';

/** The disclosure of one department or unit within a file. */
export interface DocumentPart {
  readonly name: string;
  readonly document: PublishedDocument;
}

const OVERALL = /(?:收支|收入支出).{0,8}?总.{0,6}?表$/u;
const ATTACHMENT = /^附件?[\d一二三四五六七八九十]+[:：、.]?(.*)$/u;
const DISCLOSURE =
  /^(.{4,30}?)(?:\(.{1,6}\))?20\d\d年?度?(?:部门|单位)?(?:综合)?(?:预算|决算)(?:信息)?(?:公开)?(?:情况)?(?:说明|报告|草案|文本)?$/u;
const NUMBERED = /^(?:第.{1,3}[部章节]|[一二三四五六七八九十\d]+[、.]|\()/u;
/** A table follows its title after its number, its department and its unit. */
const LINES_BEFORE_TABLE = 4;

function lineOf(block: PublishedBlock | undefined): string {
  const isOwn = block?.kind === 'paragraph' && block.isContents !== true && block.text.length < 60;
  return isOwn ? fold(block.text) : '';
}

function isOverall(blocks: readonly PublishedBlock[], index: number): boolean {
  const below = blocks.slice(index + 1, index + 1 + LINES_BEFORE_TABLE);
  const line = lineOf(blocks[index]);
  return (
    OVERALL.test(line) && !line.includes('财政拨款') && below.some(({ kind }) => kind === 'table')
  );
}

/** Whose disclosure begins with this line; blank where an attachment does not say. */
function ownerOf(line: string): string | undefined {
  if (NUMBERED.test(line) || /表$/u.test(line)) return undefined;
  const attached = ATTACHMENT.exec(line)?.[1];
  const title = attached === undefined || attached === '' ? line : attached;
  return DISCLOSURE.exec(title)?.[1] ?? (attached === '' ? '' : undefined);
}

/**
 * A file with the disclosures of several departments or units, one after the other, as one document
 * for each: every one has its own 收支总表, and begins with 附件2 or with a title of its own.
 */
export function partsOf(document: PublishedDocument): readonly DocumentPart[] {
  const { blocks } = document;
  const overall = blocks.flatMap((_, index) => (isOverall(blocks, index) ? [index] : []));
  const starts: { index: number; owner: string }[] = [];
  for (const [place, end] of overall.entries()) {
    const from = place === 0 ? 0 : (overall[place - 1] ?? 0) + 1;
    const opening = blocks
      .slice(from, end)
      .map((block, offset) => ({ index: from + offset, owner: ownerOf(lineOf(block)) }))
      .filter(({ owner }) => owner !== undefined);
    const owner = opening.find((one) => one.owner !== '')?.owner;
    const [first] = opening;
    const isNew = owner !== undefined && starts.every((one) => one.owner !== owner);
    if (first && owner !== undefined && isNew) starts.push({ index: first.index, owner });
  }
  if (starts.length < 2) return [{ name: '', document }];
  return starts.map(({ index, owner }, place) => ({
    name: owner,
    document: {
      ...document,
      blocks: blocks.slice(place === 0 ? 0 : index, starts[place + 1]?.index),
    },
  }));
}
