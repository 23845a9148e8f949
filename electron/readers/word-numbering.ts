import { chineseNumber } from '../../shared/wording/index.ts';
import { type XmlElement, elementAt, elementsOf, valueAt } from './xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
}

/** Lists have nine levels. */
const DEEPEST_LEVEL = 8;

function letters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  const signs = [
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const;
  let rest = value;
  let text = '';
  for (const [size, sign] of signs) {
    while (rest >= size) {
      text += sign;
      rest -= size;
    }
  }
  return text;
}

const CIRCLED_ONE = 0x2460;

function writeNumber(value: number, format: string): string {
  if (value < 1 || value > 99) return String(value);
  if (/^(chinese|ideographDigital|japanese|taiwanese)/.test(format)) return chineseNumber(value);
  if (format === 'lowerLetter') return letters(value);
  if (format === 'upperLetter') return letters(value).toUpperCase();
  if (format === 'lowerRoman') return roman(value);
  if (format === 'upperRoman') return roman(value).toUpperCase();
  if (format.startsWith('decimalEnclosedCircle') && value <= 20) {
    return String.fromCharCode(CIRCLED_ONE + value - 1);
  }
  return format === 'decimalZero' ? String(value).padStart(2, '0') : String(value);
}

function readLevels(list: XmlElement | undefined): Map<string, Level> {
  const levels = elementsOf(list, 'lvl').map((level) => {
    const start = Number(valueAt(level, 'val', 'start') ?? 1);
    const format = valueAt(level, 'val', 'numFmt') ?? 'decimal';
    const text = format === 'bullet' ? '' : (valueAt(level, 'val', 'lvlText') ?? '');
    return [level.attributes.get('ilvl') ?? '0', { start, format, text }] as const;
  });
  return new Map(levels);
}

/**
 * The numbers that Word sets before the paragraphs of a list, which stand nowhere in their text:
 * called for each paragraph in order with its `numPr`, it gives `一、`, `（二）`, `3.` or nothing.
 */
export function openNumbering(
  numbering: XmlElement | undefined,
): (properties: XmlElement | undefined) => string {
  const lists = new Map(
    elementsOf(numbering, 'abstractNum').map((list) => [
      list.attributes.get('abstractNumId'),
      readLevels(list),
    ]),
  );
  const uses = new Map(
    elementsOf(numbering, 'num').map((use) => [
      use.attributes.get('numId'),
      valueAt(use, 'val', 'abstractNumId'),
    ]),
  );
  const counters = new Map<string, number[]>();
  return (properties) => {
    const listId = uses.get(valueAt(properties, 'val', 'numId'));
    const levels = lists.get(listId);
    if (listId === undefined || levels === undefined) return '';
    const depth = Number(valueAt(properties, 'val', 'ilvl') ?? 0);
    if (!(Number.isInteger(depth) && depth >= 0 && depth <= DEEPEST_LEVEL)) return '';
    const counter = (counters.get(listId) ?? []).slice(0, depth + 1);
    for (let index = 0; index <= depth; index += 1) {
      const start = levels.get(String(index))?.start ?? 1;
      counter[index] =
        index === depth ? (counter[index] ?? start - 1) + 1 : (counter[index] ?? start);
    }
    counters.set(listId, counter);
    const text = levels.get(String(depth))?.text ?? '';
    return text.replace(/%([1-9])/g, (_, level: string) => {
      const index = Number(level) - 1;
      return writeNumber(counter[index] ?? 1, levels.get(String(index))?.format ?? 'decimal');
    });
  };
}

/** The list of a paragraph: its own `numPr`, or that of its style. */
export function listOf(
  properties: XmlElement | undefined,
  ofStyle: XmlElement | undefined,
): XmlElement | undefined {
  return elementAt(properties, 'numPr') ?? ofStyle;
}
