import { type Path, fieldInfo, isRecord } from '../entry/index.ts';
import { topicTitle } from '../facts/index.ts';

const LONGEST = 400;

/** `1234567.80` as `1,234,567.80`; whatever else was typed stays as it is. */
function grouped(text: string): string {
  const [, whole, decimals = ''] = /^(-?\d+)(\.\d+)?$/.exec(text) ?? [];
  return whole === undefined ? text : whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + decimals;
}

function leafWords(path: Path, value: unknown): string {
  if (value === undefined) return '';
  if (value === null) return '不适用';
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (path[0] === 'notApplicable') return topicTitle(text);
  const field = fieldInfo(path);
  if (field?.kind === 'amount') return grouped(text);
  return field?.choices.find((one) => one.value === text)?.label ?? text;
}

function fieldWords(path: Path, value: unknown): string {
  const words = valueWords(path, value);
  if (words === '') return '';
  const title = fieldInfo(path)?.title.replace('（元）', '');
  return title === undefined ? words : `${title} ${words}`;
}

/** A value of the year's record as the user reads it; blank where it says nothing. Marks are left out. */
export function valueWords(path: Path, value: unknown): string {
  if (Array.isArray(value)) {
    const rows = value.map((one, index) => valueWords([...path, index], one));
    return shortened(rows.filter((words) => words !== '').join('；'));
  }
  if (!isRecord(value)) return leafWords(path, value);
  const fields = Object.entries(value).filter(([name]) => !name.startsWith('_'));
  const words = fields.map(([name, one]) => fieldWords([...path, name], one));
  return shortened(words.filter((one) => one !== '').join('，'));
}

function shortened(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}……` : words;
}
