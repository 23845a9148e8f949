import type { Heading, StyleName } from '../document/index.ts';
import type { HeadingRule, Pack } from '../pack/index.ts';

type Mark = 'part' | '1' | '2' | '3' | '4';

const STYLES: Readonly<Record<Mark, StyleName>> = {
  part: 'partTitle',
  '1': 'heading1',
  '2': 'heading2',
  '3': 'heading3',
  '4': 'heading4',
};

/** What a heading mark becomes: outline level (0: none), look, place in the contents list. */
export interface HeadingLook {
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly style: StyleName;
  readonly isInContents: boolean;
  readonly isOnNewPage: boolean;
}

function asLevel(value: number): HeadingLook['level'] {
  return value === 1 || value === 2 || value === 3 || value === 4 ? value : 0;
}

function defaultRule(mark: Mark, hasParts: boolean): HeadingRule {
  if (mark === 'part') return { level: 1, isInContents: true, newPage: true };
  const level = Number(mark) + (hasParts ? 1 : 0);
  return { level: level > 4 ? 0 : level, isInContents: mark === '1' };
}

/** The look of a heading mark by the pack's rules; a pack with parts puts `#` below them. */
export function headingLook(pack: Pack, mark: Mark, hasParts: boolean): HeadingLook {
  const usual = defaultRule(mark, hasParts);
  const rule = pack.headings?.[mark] ?? usual;
  const level = asLevel(rule.level);
  return {
    level,
    style: rule.style ?? STYLES[mark],
    isInContents: level > 0 && (rule.isInContents ?? usual.isInContents ?? false),
    isOnNewPage: rule.newPage ?? usual.newPage ?? false,
  };
}

/** A heading block; headings without outline level are paragraphs and are not made here. */
export function headingBlock(
  look: HeadingLook,
  id: string,
  runs: Heading['runs'],
): Heading | undefined {
  if (look.level === 0) return undefined;
  const { level, style, isInContents, isOnNewPage } = look;
  return { kind: 'heading', id, level, style, runs, isInContents, isOnNewPage };
}
