import { type Quantity, money, plainQuantity } from './quantity.ts';

/** The smallest pieces of a sentence that carry meaning for its arithmetic. */
export type TokenKind =
  | 'money'
  | 'percent'
  | 'count'
  | 'number'
  | 'year'
  | 'prior'
  | 'compare'
  | 'up'
  | 'down'
  | 'flat'
  | 'share'
  | 'ofWhich'
  | 'reason'
  | 'complete'
  | 'equals'
  | 'stop'
  | 'comma'
  | 'colon'
  | 'open'
  | 'close'
  | 'text';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Place in the normalised text. */
  readonly start: number;
  readonly end: number;
  readonly quantity?: Quantity;
  /** Measure word of a count. */
  readonly measure?: string;
  /** The calendar year of a `year` token. */
  readonly year?: number;
}

const NUMBER = String.raw`[-负]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const PRIOR = '上一?年度?|去年度?|上年';

interface Pattern {
  readonly kind: TokenKind;
  readonly pattern: RegExp;
}

function rule(kind: TokenKind, source: string): Pattern {
  return { kind, pattern: new RegExp(source, 'y') };
}

// The first that fits wins, so longer and more special forms stand first.
const PATTERNS: readonly Pattern[] = [
  rule('year', String.raw`(?:19|20)\d\d(?:年度|年初|年末|年底|年)`),
  rule('year', String.raw`20\d\d(?=财政|部门|预算|决算)`),
  rule('money', `(?:${NUMBER})(?:亿元|万元|千元|元)(?![/每])`),
  rule('percent', `(?:${NUMBER})[%％](?!个?百分点)`),
  rule(
    'count',
    String.raw`(?:${NUMBER})(?:余|多)?(?:平方米|人次|场次|批次|人|名|辆|个|台|套|批|次|项|场|件|册|份|家|单|期|所|天|种|处|位|户|笔)`,
  ),
  rule('number', NUMBER),
  rule('compare', `(?:相?比|相?较|与|同|和|对比)(?:于)?(?=${PRIOR}|20\\d\\d年|年初预算|预算数)`),
  rule('compare', '(?:按同口径)?同比(?:去年|上年)?(?=增|减|上|下|降|提|持|无)'),
  rule('prior', PRIOR),
  rule(
    'reason',
    '(?:预算|决算)数?(?:大于|小于|多于|少于|等于)[^。；，]{0,12}?(?:主要)?原因(?:是|为|：|:)+',
  ),
  rule(
    'reason',
    '(?:预算)?(?:收支)?(?:变动|变化|增减|增加|减少|增长|下降)?(?:的)?(?:主要)?(?:变动|变化|增减)?的?原因(?:主要)?(?:是由于|是因为|是|为|：|:)+',
  ),
  rule('reason', '主要(?:是由于|是因为|是|由于|为|系)|是因为|是由于'),
  rule(
    'complete',
    '(?:完成|占|为)(?:年初|全年|调整后?)?(?:的)?(?:预算|年初预算)(?:安排)?(?:数)?的?(?=[-\\d])',
  ),
  rule(
    'flat',
    '基本(?:持平|一致)|(?<=[数年度元])(?:一致|相同)|持平|(?:无|没有|未发生)(?:增减)?变化|保持(?:不变|一致)',
  ),
  rule('up', '(?:增加|增长|上升|上涨|提高|增)(?:了|额|为)?(?=[-负\\d])'),
  rule('down', '(?:减少|下降|降低|压减|核减|减)(?:了|额|为)?(?=[-负\\d])'),
  rule('share', '占(?=[^。；，、：]{0,24}?\\d)'),
  rule(
    'ofWhich',
    '其中|主要包括|具体(?:内容)?包括|包括|主要用于(?=[：:])|分别(?:为|是)|按[^，。；：]{1,6}分(?=[，：:])',
  ),
  rule('equals', '[=＝]'),
  rule('stop', '[。；;！？!?\\n]'),
  rule('comma', '[，、,]'),
  rule('colon', '[：:]'),
  rule('open', '[（(]'),
  rule('close', '[）)]'),
];

function tokenOf(kind: TokenKind, text: string, start: number): Token {
  const base = { kind, text, start, end: start + text.length };
  const number = new RegExp(`^${NUMBER}`).exec(text)?.[0] ?? '';
  const plain = number.replace('负', '-');
  const rest = text.slice(number.length);
  const quantity = quantityOf(kind, plain, rest, text);
  if (kind === 'year') return { ...base, year: Number(/\d{4}/.exec(text)?.[0]) };
  if (!quantity) return base;
  return kind === 'count' ? { ...base, quantity, measure: rest } : { ...base, quantity };
}

function quantityOf(
  kind: TokenKind,
  number: string,
  rest: string,
  text: string,
): Quantity | undefined {
  if (kind === 'money') return money(number, rest);
  if (kind === 'percent') return plainQuantity('percent', number, text);
  if (kind === 'count' || kind === 'number') return plainQuantity('plain', number, text);
  return undefined;
}

function matchAt(text: string, index: number): Token | undefined {
  for (const { kind, pattern } of PATTERNS) {
    pattern.lastIndex = index;
    const found = pattern.exec(text)?.[0];
    if (found) return tokenOf(kind, found, index);
  }
  return undefined;
}

// A sign belongs to a number only where nothing but a word stands before it: not in 3-9 or P2-5.
function isInsideNumber(text: string, index: number): boolean {
  return /[-\d]/.test(text[index] ?? '') && /[\dA-Za-z.〔\-*/]/.test(text[index - 1] ?? '');
}

/** The tokens of a normalised text; what has no meaning of its own is `text`. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  let index = 0;
  const flush = () => {
    if (index > from) {
      tokens.push({ kind: 'text', text: text.slice(from, index), start: from, end: index });
    }
  };
  while (index < text.length) {
    const token = isInsideNumber(text, index) ? undefined : matchAt(text, index);
    if (!token) {
      index += 1;
      continue;
    }
    flush();
    tokens.push(token);
    index = token.end;
    from = index;
  }
  flush();
  return tokens;
}

const FULL_WIDTH = /[！＂＃＄％＆＇＊＋－．／０-９＜＞＠Ａ-Ｚａ-ｚ]/g;

/**
 * A text for reading: full-width digits with their separators and signs made narrow, blanks dropped except between two
 * digits, fancy dashes before digits made minus signs. Chinese punctuation stays.
 */
export function normalise(text: string): string {
  return text
    .replace(/\[bookmark:[^\]]*\]/g, '')
    .replace(/([０-９])，(?=[０-９]{3}(?![０-９]))/g, '$1,')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/(\d)，(?=\d{3}(?:，\d{3})+(?:\.|[元万]))/g, '$1,')
    .replace(/(?<![\d,.])(\d{1,3})，(?=\d{3}\.\d+(?:[元万]))/g, '$1,')
    .replace(/[−–](?=\d)/g, '-')
    .replace(/(?<=\d)\s+(?=\d)/g, '\u0001')
    .replace(/[\s\u3000\u00a0\u200b]+/g, '')
    .replaceAll('\u0001', ' ');
}
