import type { Pack } from './pack.ts';

/** A paragraph that the texts of a pack describe. */
export interface DescribedParagraph {
  /** Its id; `item-{{ item.code }}` where there is one for each of something. */
  readonly id: string;
  /** The nearest heading above, without its number and without Liquid. */
  readonly heading: string;
  /** Its Liquid, to the next line of markup. */
  readonly wording: string;
}

const ID = /^@((?:\{\{.*?\}\}|[^\s{])+)\s+(.*)$/;
const HEADING = /^#{1,4}\s+(.*)$/;
const MARKUP = /^(?:[@#:]|\{%-?\s*(?:if|els|end|for|case|when))/;
const LIQUID = /\{\{.*?\}\}|\{%.*?%\}/gs;
const NUMBER = /^(?:第[一二三四五六七八九十]+部分|[（(]?[一二三四五六七八九十\d]+[）)、.．])\s*/;

/** Words of a line as they are printed, without its number and the year before them. */
function plain(text: string): string {
  const words = text.replaceAll(LIQUID, '').trim().replace(NUMBER, '').trim();
  return words.replace(/^[年、，\s]+/, '');
}

function paragraphsIn(text: string): readonly DescribedParagraph[] {
  const found: DescribedParagraph[] = [];
  let heading = '';
  let isOpen = false;
  for (const line of text.split('\n')) {
    const [, title] = HEADING.exec(line) ?? [];
    const [, id, wording = ''] = ID.exec(line) ?? [];
    const last = found.at(-1);
    // A heading that is a name of the data says nothing here: the one above it stays.
    if (title !== undefined) heading = plain(title) || heading;
    if (id !== undefined) found.push({ id, heading, wording });
    else if (isOpen && last && !MARKUP.test(line)) {
      found.splice(-1, 1, { ...last, wording: `${last.wording}\n${line}` });
    }
    isOpen = id !== undefined || (isOpen && !MARKUP.test(line));
  }
  return found;
}

const known = new WeakMap<Pack, readonly DescribedParagraph[]>();

/** The paragraphs of a pack that can be rewritten, in their order. */
export function packParagraphs(pack: Pack): readonly DescribedParagraph[] {
  const paragraphs = known.get(pack) ?? Object.values(pack.templates).flatMap(paragraphsIn);
  known.set(pack, paragraphs);
  return paragraphs;
}

const VARIABLE = /\{\{.*?\}\}/s;

/** `item-{{ item.code }}` stands for every id that begins with `item-`. */
export function isParagraph({ id }: Pick<DescribedParagraph, 'id'>, wanted: string): boolean {
  const [beginning = '', end] = id.split(VARIABLE);
  if (end === undefined) return id === wanted;
  return beginning !== '' && wanted.startsWith(beginning) && wanted.endsWith(end);
}

/** The longer its own part of the id, the closer a paragraph is. */
function closest(pack: Pack, id: string): DescribedParagraph | undefined {
  const own = (one: DescribedParagraph): number => one.id.replace(VARIABLE, '').length;
  const matching = packParagraphs(pack).filter((one) => isParagraph(one, id));
  return matching.find((one) => one.id === id) ?? matching.toSorted((a, b) => own(b) - own(a))[0];
}

const LONGEST_LEAD = 14;

/** The words with which a paragraph begins, up to its first figure or stop. */
function leadOf({ wording }: DescribedParagraph): string {
  const [words = ''] = plain(wording.split('{')[0] ?? '').split(/[，。；：、]/);
  return words.length >= 2 && words.length <= LONGEST_LEAD ? words : '';
}

/** `narrative-3`: a line of a text without an id of its own. */
function unnamedTitle(pack: Pack, id: string): string | undefined {
  const [, text = '', number = ''] = /^(.+)-(\d+)$/.exec(id) ?? [];
  return Object.hasOwn(pack.templates, text) ? `正文第 ${number} 段` : undefined;
}

/** What a paragraph is called for the clerk: its heading, and its first words where it shares that. */
export function paragraphTitle(pack: Pack, id: string): string | undefined {
  if (id.startsWith('glossary-')) return '名词解释';
  const own = closest(pack, id);
  if (!own) return unnamedTitle(pack, id);
  const { heading } = own;
  const beside = packParagraphs(pack).filter((one) => one.heading === heading);
  const ids = [...new Set(beside.map((one) => one.id))];
  const [code] = VARIABLE.test(own.id) ? (/\d[\d.]*/.exec(id) ?? []) : [];
  const place = ids.length < 2 ? '' : leadOf(own) || `第 ${ids.indexOf(own.id) + 1} 段`;
  const part = code === undefined ? place : code;
  return [heading || '开头', part].filter((one) => one !== '').join('：');
}
