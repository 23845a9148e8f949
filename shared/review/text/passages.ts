import type { PublishedDocument, PublishedParagraph } from '../published-document.ts';
import { type Numbering, depthOf, numberingOf } from './numbering.ts';
import { type Token, normalise, tokensOf } from './tokens.ts';

/** A paragraph ready for reading, with what stands above it. */
export interface Passage {
  /** Without blanks, digits half-width. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly place: string;
  readonly numbering?: Numbering;
  readonly isHeading: boolean;
  /** Titles above it, the outermost first. */
  readonly headings: readonly string[];
  /** Under 名词解释, where figures are examples and names are explained. */
  readonly isGlossary: boolean;
  /** Place in the list of passages. */
  readonly index: number;
}

const END_OF_SENTENCE = /[。；;！？!?：:）)”】》]$/;
const HEADING_LENGTH = 45;

function looksLikeHeading(paragraph: PublishedParagraph, text: string): boolean {
  if (paragraph.headingLevel !== undefined || text.startsWith('#')) return true;
  if (text.length > HEADING_LENGTH || /[。；，]/.test(text)) return false;
  // “9.科普活动：反映……”, cut off by the end of a page.
  if (/[：:].{4,}/.test(text) && !/^第.{1,3}(?:部分|章)/.test(text)) return false;
  const numbering = numberingOf(text);
  return numbering !== undefined && !/\d(?:万元|元|%)/.test(text);
}

// A page break in the source file can cut a sentence into two paragraphs.
function continues(previous: string, next: string): boolean {
  if (/^(?:预算数|决算数|支出决算|万元|[，、。；])/.test(next)) return !/[。：:]$/.test(previous);
  if (previous.length < 12 || END_OF_SENTENCE.test(previous)) return false;
  if (
    /^(?:第.{1,3}(?:部分|章)|[-—|]|注[:：]|备注|附[件表]|图\d|表\d|部门[:：]|单位[:：])/.test(next)
  )
    return false;
  if (numberingOf(next) || /^\d/.test(next))
    return /\D\d{0,9}$/.test(previous) && isBroken(previous, next);
  return isBroken(previous, next);
}

// The earlier part must end inside a clause, or the later one begin there.
function isBroken(previous: string, next: string): boolean {
  if (/[，、]$/.test(previous) || /^[，、。；）]/.test(next)) return true;
  if (numberingOf(next)) return false;
  return (
    /[，。；]/.test(previous) ||
    /^(?:预算数|支出|决算数|收入)/.test(next) ||
    /[一-龥]基本支出$/.test(previous)
  );
}

interface Line {
  readonly text: string;
  readonly place: string;
  readonly isHeading: boolean;
}

function linesOf(document: PublishedDocument): Line[] {
  const lines: Line[] = [];
  let isOpen = false;
  for (const block of document.blocks) {
    if (block.kind === 'table' || block.isContents) {
      isOpen = false;
      continue;
    }
    const text = normalise(block.text).replace(/^(?:[-*•]|#+)/, '');
    if (text === '') continue;
    const isHeading = looksLikeHeading(block, normalise(block.text));
    const last = lines.at(-1);
    if (isOpen && last && !isHeading && continues(last.text, text)) {
      lines[lines.length - 1] = { ...last, text: last.text + text, isHeading: false };
    } else {
      lines.push({ text, place: block.place, isHeading });
    }
    isOpen = block.headingLevel === undefined;
  }
  return lines;
}

interface Title {
  readonly depth: number;
  readonly text: string;
}

function titlesAfter(titles: readonly Title[], line: Line, numbering?: Numbering): Title[] {
  const depth = numbering ? depthOf(numbering.style) : 1.5;
  const text = numbering ? numbering.rest || line.text : line.text;
  return [...titles.filter((title) => title.depth < depth), { depth, text }];
}

// A list of contents without marks of its own: headings in a row, up to the first that returns.
function withoutContents(lines: readonly Line[]): Line[] {
  const start = lines.findIndex(({ text }) => /^目录$/.test(text));
  if (start < 0) return [...lines];
  const listed = new Set<string>();
  let end = start + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    const key = line?.text.replace(/[.…·]*\d*$/, '') ?? '';
    if (!line || listed.has(key) || !(line.isHeading || /^\d*$/.test(line.text))) break;
    listed.add(key);
  }
  return [...lines.slice(0, start), ...lines.slice(end)];
}

/** The running text of a document, without lists of contents and tables. */
export function passagesOf(document: PublishedDocument): Passage[] {
  let titles: Title[] = [];
  return withoutContents(linesOf(document)).map((line, index) => {
    const numbering = numberingOf(line.text);
    const headings = titles.map(({ text }) => text);
    if (line.isHeading) titles = titlesAfter(titles, line, numbering);
    return {
      ...line,
      tokens: tokensOf(line.text),
      headings,
      isGlossary: [...headings, ...(line.isHeading ? [line.text] : [])].some(isGlossaryTitle),
      index,
      ...(numbering ? { numbering } : {}),
    };
  });
}

function isGlossaryTitle(title: string): boolean {
  return /名词解释|名词术语|专业性较强/.test(title);
}
