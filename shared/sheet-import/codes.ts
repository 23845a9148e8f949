import type { Catalog, CatalogEntry, Classification } from '../catalog/index.ts';
import { classificationOf } from '../catalog/index.ts';
import { bareName } from '../review/tables/index.ts';
import type { NearMatch } from './plan.ts';

/** A code as a row gives it, held against the catalog. */
export interface ReadCode {
  /** Undefined where there is none or it is no code. */
  readonly code: string | undefined;
  readonly classification: Classification;
  /** Why the row cannot be taken. */
  readonly problem?: string;
  /** What is worth a look, though the row can be taken. */
  readonly note?: string;
  readonly near: readonly NearMatch[];
}

const TITLES: Readonly<Record<Classification, string>> = {
  function: '功能分类科目',
  economic: '部门经济分类科目',
  government: '政府经济分类科目',
};

const CODE = String.raw`\d{3}(?:\d{2}){0,2}(?!\d)`;
const OPENING = String.raw`^[[(【]?`;
/** `206-07-02`; a dash after a whole code belongs to what follows. */
const DASHED = /^([[(【]?\d{3})-(\d{2})(?:-(\d{2}))?(?!\d)/u;
const SPACED = /(?<=^[[(【]?\d{3}(?:\s*\d{2})?)\s+(?=\d{2}(?!\d))/gu;
const AT_START = new RegExp(`${OPENING}(${CODE})[\\])】]?`, 'u');
const AT_END = new RegExp(String.raw`[[(【](${CODE})[\])】]$`, 'u');

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s'’`.]/gu, '');
}

interface CodeInText {
  readonly code: string;
  /** What the cell says beside the code: its name, as a rule. */
  readonly rest: string;
}

function codeInText(text: string): CodeInText | undefined {
  const shown = text.normalize('NFKC').replace(/['’`]/gu, '').trim();
  const joined = shown.replace(/(?<=\d)\.(?=\d{2})/gu, '').replace(DASHED, '$1$2$3');
  const written = joined.replace(SPACED, '');
  const found = AT_START.exec(written) ?? AT_END.exec(written);
  const code = found?.[1];
  if (!found || code === undefined) return undefined;
  return { code, rest: written.replace(found[0], '').replace(/^[\s\-–—_:、,]+/u, '') };
}

/** The code in a cell: `2060702`, `2060702-科普活动`, `206 07 02`, `[2060702]科普活动`. */
export function codeIn(text: string): string {
  return codeInText(text)?.code ?? plain(text);
}

/** Whether a cell shows a code, judged by its digits alone: `2060702 科普活动`, `206`, but not `300人`. */
export function showsCode(text: string): boolean {
  const found = codeInText(text);
  if (!found || classificationOf(found.code) === undefined) return false;
  return found.code.length > 3 || !/^[[(【]?\d{3}\p{L}/u.test(text.normalize('NFKC').trim());
}

/**
 * A code whose class, section and item stand in cells beside one another: `206`, `07`, `02`; also `206`,
 * `20607`, `2060702`, and numbers that lost their zeros. Text that is no code comes back as it is.
 */
export function joinedCode(parts: readonly string[]): string {
  return parts.reduce((above, text) => {
    const part = codeInText(text)?.code ?? plain(text);
    if (part === '') return above;
    if (above === '' || (part.length > 2 && part.startsWith(above))) return text;
    return `${codeIn(above)}${part.padStart(2, '0')}`;
  }, '');
}

function nearOf(entries: readonly CatalogEntry[]): NearMatch[] {
  return entries.map(({ code, name }) => ({ code, name }));
}

/** Looks codes up; each pair of code and name is looked at once, however many rows have it. */
export class CodeReader {
  readonly #catalog: Catalog;
  readonly #known = new Map<string, ReadCode>();

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  read(classification: Classification, text: string, name: string): ReadCode {
    const key = `${classification}|${text}|${name}`;
    const known = this.#known.get(key) ?? this.#look(classification, text, name);
    this.#known.set(key, known);
    return known;
  }

  /** A code whose classification its first digit tells. */
  readAny(text: string, name: string): ReadCode {
    const classification = classificationOf(codeIn(text));
    return this.read(classification ?? 'function', text, name);
  }

  /** Whether a cell of names holds a code too; `206科学技术支出` does where the name is that of the code. */
  holds(text: string): boolean {
    if (showsCode(text)) return true;
    const { code = '', rest = '' } = codeInText(text) ?? {};
    const classification = classificationOf(code);
    const entry = classification && this.#catalog.find(classification, code);
    return entry !== undefined && bareName(entry.name) === bareName(rest);
  }

  #search(classification: Classification, words: string): NearMatch[] {
    return words === '' ? [] : nearOf(this.#catalog.search(classification, words, 3));
  }

  #look(classification: Classification, text: string, nameBeside: string): ReadCode {
    if (text === '') return this.#nameAlone(classification, nameBeside);
    const { code, rest } = codeInText(text) ?? { code: plain(text), rest: '' };
    const rawName = nameBeside || rest;
    const name = bareName(rawName);
    const title = TITLES[classification];
    if (classificationOf(code) !== classification) {
      const near = this.#search(classification, name || bareName(text));
      const only = near.find((one) => bareName(one.name) === bareName(text));
      if (only) return { code: only.code, classification, near: [] };
      const problem = `“${text}”不是${title}编码（应为 ${classification === 'function' ? '2' : classification === 'economic' ? '3' : '5'} 开头的 3、5 或 7 位数字）`;
      return { code: undefined, classification, problem, near };
    }
    const entry = this.#catalog.find(classification, code);
    if (!entry) {
      const near = this.#search(classification, name || code.slice(0, -2));
      const note = `${title}里没有编码 ${code}，按原样导入；请核对，或在“自设科目”里登记`;
      return { code, classification, note, near };
    }
    if (name === '' || bareName(entry.name) === name) return { code, classification, near: [] };
    const near = this.#search(classification, name).filter((one) => one.code !== code);
    const same = near.find((one) => bareName(one.name) === name);
    if (!same) return { code, classification, near: [] };
    const note = `编码 ${code} 是“${entry.name}”，名称却写“${rawName}”（${same.code}），按编码导入，请核对`;
    return { code, classification, note, near };
  }

  /** A column of names may hold code and name in one. */
  #nameAlone(classification: Classification, text: string): ReadCode {
    const isCode = this.holds(text) && classificationOf(codeIn(text)) === classification;
    return isCode
      ? this.#look(classification, text, '')
      : this.#byName(classification, bareName(text));
  }

  #byName(classification: Classification, name: string): ReadCode {
    if (name === '') return { code: undefined, classification, near: [] };
    const near = this.#search(classification, name);
    const same = near.filter((one) => bareName(one.name) === name);
    const [only] = same;
    if (only && same.length === 1) {
      const note = `没有编码，按名称“${only.name}”认作 ${only.code}`;
      return { code: only.code, classification, note, near: [] };
    }
    const problem =
      same.length > 1
        ? `没有编码，叫“${name}”的${TITLES[classification]}有几个，请补上编码`
        : `没有编码，${TITLES[classification]}里也没有叫“${name}”的`;
    return { code: undefined, classification, problem, near };
  }
}
