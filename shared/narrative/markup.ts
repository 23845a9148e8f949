import { MARKS } from '../report/index.ts';

/** One line of a rendered text, understood. `text` still carries the marks of facts and figures. */
export type Line =
  | {
      readonly kind: 'heading';
      readonly level: 'part' | '1' | '2' | '3' | '4';
      readonly text: string;
    }
  | {
      readonly kind: 'paragraph';
      readonly look: ParagraphLook;
      readonly id: string | undefined;
      readonly text: string;
    }
  | { readonly kind: 'contents'; readonly text: string }
  | { readonly kind: 'table' | 'chart'; readonly id: string }
  | { readonly kind: 'space'; readonly heightPt: number }
  | { readonly kind: 'page' }
  | { readonly kind: 'glossary' };

export type ParagraphLook = 'body' | 'title' | 'cover' | 'center' | 'right' | 'note';

/** Markup that nobody knows: which line, and why. */
export class MarkupError extends Error {}

const LOOKS: Readonly<Record<string, ParagraphLook>> = {
  title: 'title',
  cover: 'cover',
  center: 'center',
  right: 'right',
  note: 'note',
};

const HEADING = /^(#{1,4})\s+(.*)$/;
const DIRECTIVE = /^::([a-z]+)(?:\s+(.*))?$/;
const PARAGRAPH_ID = /^@(\S+)(?:\s+(.*))?$/;

/** Joins lines that end in a backslash with the next one; leading blanks are layout of the template. */
function logicalLines(rendered: string): string[] {
  return rendered
    .replace(/\\\r?\n[ \t]*/g, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** No space is higher than a page. */
const HIGHEST_SPACE_PT = 800;

function spaceOf(text: string): number {
  const height = Number(text);
  return height > 0 ? Math.min(height, HIGHEST_SPACE_PT) : 0;
}

function parseDirective(name: string, rest: string, line: string): Line {
  const look = Object.hasOwn(LOOKS, name) ? LOOKS[name] : undefined;
  if (look) return { kind: 'paragraph', look, id: undefined, text: rest };
  switch (name) {
    case 'part':
      return { kind: 'heading', level: 'part', text: rest };
    case 'contents':
      return { kind: 'contents', text: rest };
    case 'table':
    case 'chart':
      return { kind: name, id: rest.replaceAll(MARKS.fact, '').trim() };
    case 'space':
      return { kind: 'space', heightPt: spaceOf(rest) };
    case 'page':
      return { kind: 'page' };
    case 'glossary':
      return { kind: 'glossary' };
    default:
      throw new MarkupError(`不认识的标记“${line}”`);
  }
}

const LEVELS = ['1', '2', '3', '4'] as const;

function parseLine(line: string): Line {
  const heading = HEADING.exec(line);
  if (heading) {
    const level = LEVELS[(heading[1] ?? '#').length - 1] ?? '4';
    return { kind: 'heading', level, text: heading[2] ?? '' };
  }
  const directive = DIRECTIVE.exec(line);
  if (directive) return parseDirective(directive[1] ?? '', directive[2] ?? '', line);
  const named = PARAGRAPH_ID.exec(line);
  if (named) {
    const id = (named[1] ?? '').replaceAll(MARKS.fact, '');
    return { kind: 'paragraph', look: 'body', id, text: named[2] ?? '' };
  }
  return { kind: 'paragraph', look: 'body', id: undefined, text: line };
}

/** Reads rendered text: one line is one paragraph, heading or directive. Facts are never markup. */
export function parseMarkup(rendered: string): Line[] {
  return logicalLines(rendered).map(parseLine);
}
