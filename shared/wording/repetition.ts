import { type Hit, hitOf, withoutOverlaps } from './hit.ts';

const LONGEST_UNIT = 20;
const HAN = /\p{Script=Han}/gu;
/** Words that are noun and verb: 公益服务服务乡村 is no slip. */
const MAY_FOLLOW_ITSELF = new Set(['服务', '发展', '建设', '工作', '管理', '研究', '投资', '领导']);

function hanCount(text: string): number {
  return text.match(HAN)?.length ?? 0;
}

/** 委员会委员会议 repeats nothing; 一项一项, 人人 are idioms. */
function isIdiom(unit: string, next: string): boolean {
  if (unit.endsWith('会') && next === '议') return true;
  return unit.startsWith('一') || unit.startsWith('逐') || new Set(unit).size === 1;
}

/** Cells of a table, and 款 and 项 of the same name: 其他支出（99）其他支出（99）. */
const NO_WORDS = /[\n\t]|[（(]\d+/;

// 收入5.00万元，支出5.00万元，支出用于…: a list of equal figures repeats from within a clause only.
function isListOfFigures(text: string, index: number, unit: string): boolean {
  const isWithin = index > 0 && !/[。；，、：,;:\s]/.test(text[index - 1] ?? '');
  return isWithin && /\d/.test(unit) && /[。；，、：,;:]/.test(unit);
}

function isRepeat(text: string, index: number, length: number): boolean {
  for (let offset = 0; offset < length; offset += 1) {
    if (text[index + offset] !== text[index + length + offset]) return false;
  }
  return true;
}

function repeatAt(text: string, index: number): Hit | undefined {
  const longest = Math.min(LONGEST_UNIT, Math.floor((text.length - index) / 2));
  for (let length = longest; length >= 2; length -= 1) {
    if (!isRepeat(text, index, length)) continue;
    const unit = text.slice(index, index + length);
    if (NO_WORDS.test(unit) || hanCount(unit) < 2) continue;
    if (isListOfFigures(text, index, unit)) continue;
    if (isIdiom(unit, text[index + 2 * length] ?? '')) return undefined;
    const isCertain = length > 2;
    if (!isCertain && MAY_FOLLOW_ITSELF.has(unit)) return undefined;
    const quote = unit + unit;
    const message = `“${quote}”：“${unit}”连写了两遍，请删去一个`;
    const hit = { index, length: quote.length, quote, message, isCertain };
    return isCertain ? { ...hit, replacement: unit } : hit;
  }
  return undefined;
}

function repeatedWords(text: string): Hit[] {
  const hits: Hit[] = [];
  for (let index = 0; index < text.length - 3; index += 1) {
    const hit = repeatAt(text, index);
    if (!hit) continue;
    hits.push(hit);
    index += hit.length - 1;
  }
  return hits;
}

const DOUBLE_PARTICLE =
  /(?<!目)的的(?![确士])|(?<=\d(?:\.\d+)?)万元万元|(?<=\d)元元|万元元|％％|%%/g;
const DOUBLE_PUNCTUATION = /[，。、；：,;]{2,}/g;

/** Words written twice in a row: 等重点工作等重点工作, 防控防控, 主要包括：主要包括：. */
export function detectDoubledWords(text: string): Hit[] {
  const particles = [...text.matchAll(DOUBLE_PARTICLE)].map((match) =>
    hitOf(match, `“${match[0]}”：字连写了两遍，请删去一个`),
  );
  return withoutOverlaps([...repeatedWords(text), ...particles]);
}

/** Punctuation marks in a row that do not belong together: ，， 。； 、，. */
export function detectDoubledPunctuation(text: string): Hit[] {
  return [...text.matchAll(DOUBLE_PUNCTUATION)].map((match) =>
    hitOf(match, `“${match[0]}”：标点重复，请只留一个`),
  );
}
