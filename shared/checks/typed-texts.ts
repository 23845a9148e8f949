import { type FieldWords, type YearData, describePath } from '../facts/index.ts';
import { type Pack, packWords } from '../pack/index.ts';

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
function writtenPath(path: Path): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`,
    '',
  );
}

/** The place of a path of a year in the words of the forms; rows are named, also by the words of the template. */
export function placeOf(year: unknown, pack: Pack, path: Path): string {
  const own: FieldWords = (field, value) => packWords(pack, String(path[0]), field, value);
  return describePath(path, year, own).replace(/” › 内容$/, '”');
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
