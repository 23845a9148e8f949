import { headingWord } from './list-text.ts';

/** Where the columns of a list stand, and where its first row below the header is. */
export interface ListColumns {
  /** One column with the whole code, or one each for 类, 款 and 项. */
  readonly code: readonly number[];
  readonly name: number;
  readonly definition?: number;
  readonly government?: number;
  readonly firstRow: number;
}

type Role = 'code' | 'level' | 'name' | 'definition' | 'government' | 'other';

const DEEPEST_HEADER_ROW = 30;

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['level', /^[类款项目]级?(?:科目)?(?:编码|代码)?$/u],
  ['other', /^(?:科目)?(?:类型|类别|级次|层级|级别|序号|单位)$/u],
  ['code', /(?:编码|代码|编号|科目号|科目码)$|^code$/u],
  ['name', /(?:名称|科目名)$|^科目$|^name$/u],
  ['definition', /说明|解释|释义|含义|反映内容|核算内容|^definition$/u],
  ['other', /^(?:备注|合计|适用范围)$/u],
];

function roleOf(cell: string): Role | undefined {
  const word = headingWord(cell);
  return word === '' ? undefined : ROLES.find(([, pattern]) => pattern.test(word))?.[0];
}

/** The second row of a two-row header: nothing but words of a header. */
function isHeaderRow(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.every((cell) => roleOf(cell) !== undefined);
}

interface Heading {
  readonly column: number;
  readonly role: Role | undefined;
  readonly word: string;
}

function headings(upper: readonly string[], lower: readonly string[]): Heading[] {
  const width = Math.max(upper.length, lower.length);
  return Array.from({ length: width }, (_, column) => {
    const [above = '', below = ''] = [upper[column], lower[column]];
    const role = roleOf(below) ?? roleOf(above);
    return { column, role, word: headingWord(above) + headingWord(below) };
  });
}

/** A table that sets both economic classifications side by side has two codes and two names. */
function setGovernmentApart(found: readonly Heading[]): Heading[] {
  const isGovernment = ({ word }: Heading) => word.includes('政府');
  const codes = found.filter(({ role }) => role === 'code' || role === 'level');
  if (codes.every(isGovernment) || !codes.some(isGovernment)) return [...found];
  return found.map((heading) => {
    if (!isGovernment(heading)) return heading;
    return { ...heading, role: heading.role === 'code' ? 'government' : 'other' };
  });
}

function columnsOf(found: readonly Heading[], firstRow: number): ListColumns | undefined {
  const columns = (role: Role) =>
    found.filter((heading) => heading.role === role).map(({ column }) => column);
  const levels = columns('level');
  const [code] = columns('code');
  const [name] = columns('name');
  const [definition] = columns('definition');
  const [government] = columns('government');
  const codes = levels.length > 0 || code === undefined ? levels : [code];
  if (codes.length === 0 || name === undefined) return undefined;
  return {
    code: codes,
    name,
    firstRow,
    ...(definition === undefined ? {} : { definition }),
    ...(government === undefined ? {} : { government }),
  };
}

function columnsAt(rows: readonly (readonly string[])[], index: number): ListColumns | undefined {
  const [upper = [], lower = []] = [rows[index], rows[index + 1]];
  if (isHeaderRow(lower)) {
    const both = columnsOf(setGovernmentApart(headings(upper, lower)), index + 2);
    if (both) return both;
  }
  return columnsOf(setGovernmentApart(headings(upper, [])), index + 1);
}

/** Finds the header of a list among its first rows; it may take two of them. */
export function findColumns(rows: readonly (readonly string[])[]): ListColumns | undefined {
  const deepest = Math.min(rows.length, DEEPEST_HEADER_ROW);
  for (let index = 0; index < deepest; index += 1) {
    const columns = columnsAt(rows, index);
    if (columns === undefined) continue;
    // The title stands above a header of two rows: take both.
    const isTwoRows = isHeaderRow(rows[columns.firstRow] ?? []);
    return (isTwoRows ? columnsAt(rows, index + 1) : undefined) ?? columns;
  }
  return undefined;
}
