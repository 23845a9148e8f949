import { type YearData, describePath } from '../facts/index.ts';
import { type Pack, paragraphTitle } from '../pack/index.ts';

/** A text that someone typed and that is published. */
export interface TypedText {
  /** Path of the field: `projects[0].goal`. */
  readonly fact: string;
  /** Place in the words of the forms: `项目“科普经费” › 绩效目标`. */
  readonly where: string;
  readonly text: string;
}

const TEXT_FIELDS = new Set([
  'duties',
  'text',
  'name',
  'overview',
  'basis',
  'use',
  'goal',
  'content',
  'description',
  'level3',
  'value',
  'actual',
  'note',
  'measure',
  'actualGoal',
  'problems',
  'improvements',
  'meaning',
  'term',
  'period',
  'managingDepartment',
  'person',
  'phone',
  'address',
  'website',
]);

/** Fields that are not published, or whose words are official names. */
const LEFT_OUT = new Set(['notes', 'preparedBy', 'classificationItems', 'template', 'catalog']);

type Path = readonly (string | number)[];

/** A path as written: `projects[0].goal`. */
export function writtenPath(path: Path): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`,
    '',
  );
}

interface Named {
  readonly title: string;
  readonly name: string | undefined;
}

/** The name of an entry of a list, which says more than its number. */
function namedEntry(data: YearData, pack: Pack, list: unknown, index: number): Named | undefined {
  const topic = (about: string | undefined) =>
    (pack.topics ?? []).find((one) => one.about === about)?.title ?? about;
  const text = data.texts?.[index];
  switch (list) {
    case 'projects':
      return { title: '项目', name: data.projects?.[index]?.name };
    case 'units':
      return { title: '预算单位', name: data.units[index]?.name };
    case 'texts': {
      const asked = (pack.texts ?? []).find(({ id }) => id === text?.id);
      return { title: '文字材料', name: asked?.title ?? text?.id };
    }
    case 'reasons':
      return { title: '增减变动原因', name: topic(data.reasons?.[index]?.about) };
    case 'mainUses':
      return { title: '主要用途', name: topic(data.mainUses?.[index]?.about) };
    case 'paragraphs': {
      const id = data.paragraphs?.[index]?.id ?? '';
      return { title: '自写段落', name: paragraphTitle(pack, id) ?? id };
    }
    default:
      return undefined;
  }
}

/** The place of a path in the words of the forms; entries of lists are named. */
export function placeOf(data: YearData, pack: Pack, path: Path): string {
  const words = describePath(path).replace(/（[\w.[\]]+）$/, '');
  const [list, index] = path;
  const named = typeof index === 'number' ? namedEntry(data, pack, list, index) : undefined;
  if (named?.name === undefined) return words;
  const [, ...inner] = words.split(' › ');
  const rest = inner.filter((word) => word !== '内容');
  return [`${named.title}“${named.name}”`, ...rest].join(' › ');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function* walk(value: unknown, path: Path): Generator<readonly [Path, string]> {
  const key = path.at(-1);
  if (typeof value === 'string') {
    if (typeof key === 'string' && TEXT_FIELDS.has(key) && value.trim() !== '') yield [path, value];
    return;
  }
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) yield* walk(inner, [...path, index]);
    return;
  }
  if (!isRecord(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    if (!LEFT_OUT.has(name)) yield* walk(inner, [...path, name]);
  }
}

/** Every text of a year that someone typed and that is published, in the order of the file. */
export function typedTexts(data: YearData, pack: Pack): TypedText[] {
  return [...walk(data, [])].map(([path, text]) => ({
    fact: writtenPath(path),
    where: placeOf(data, pack, path),
    text,
  }));
}
