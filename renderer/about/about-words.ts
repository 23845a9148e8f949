import type { Output } from '../../shared/api/index.ts';
import type { StyleName } from '../../shared/document/index.ts';

const STYLES: Readonly<Record<StyleName, string>> = {
  coverTitle: '封面标题',
  coverText: '封面文字',
  partTitle: '各部分标题',
  heading1: '一级标题',
  heading2: '二级标题',
  heading3: '三级标题',
  heading4: '四级标题',
  body: '正文',
  contentsTitle: '目录标题',
  contents1: '目录',
  contents2: '目录',
  contents3: '目录',
  tableTitle: '表名',
  tableMeta: '表的单位、编制部门',
  tableHeader: '表头',
  tableText: '表中文字',
  note: '表下说明',
  pageNumber: '页码',
};

/** The parts of a document as a clerk names them: 一级标题、目录. */
export function usesText(uses: readonly StyleName[]): string {
  return [...new Set(uses.map((style) => STYLES[style]))].join('、');
}

type ProgramId = Output<'app/fonts'>['programs'][number]['id'];

/** The names of the programs that open exported files. */
export const PROGRAM_WORDS: Readonly<Record<ProgramId, string>> = {
  word: 'Microsoft Word',
  wps: 'WPS Office',
  libreoffice: 'LibreOffice',
};

/** U+5586: how a character is named in tables of characters. */
export function codeText(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${code.padStart(4, '0')}`;
}
