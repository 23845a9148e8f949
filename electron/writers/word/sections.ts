import {
  AlignmentType,
  Footer,
  type ISectionOptions,
  PageNumber as WordPageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { PageNumber, Section, StyleSheet } from '../../../shared/document/index.ts';
import { mmToPt, paperPt } from '../../../shared/layout/index.ts';
import type { BlockWriter } from './blocks.ts';
import { STYLE_IDS, runLook, twips } from './word-styles.ts';

function footer(styles: StyleSheet, number: PageNumber, isEven: boolean): Footer {
  const [before = '', after = ''] = number.format.split('{n}');
  const look = runLook(styles.pageNumber);
  const isOutside = number.position === 'outside';
  const edge = twips(styles.pageNumber.sizePt);
  const alignment = isOutside
    ? isEven
      ? AlignmentType.LEFT
      : AlignmentType.RIGHT
    : AlignmentType.CENTER;
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE_IDS.pageNumber,
        alignment,
        ...(isOutside ? { indent: isEven ? { left: edge } : { right: edge } } : {}),
        children: [new TextRun({ children: [before, WordPageNumber.CURRENT, after], ...look })],
      }),
    ],
  });
}

function emptyFooter(): Footer {
  return new Footer({ children: [new Paragraph({ style: STYLE_IDS.pageNumber })] });
}

/** The page set-up stands in a section's last paragraph: a table or chart at the end needs one after it. */
function ending({ blocks }: Section): Paragraph[] {
  const last = blocks.at(-1);
  const isDrawn = last?.kind === 'chart' || (last?.kind === 'table' && last.notes.length === 0);
  if (!isDrawn) return [];
  return [new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' } })];
}

/** A section of the Word file: page set-up, footers and contents. */
export function wordSection(
  section: Section,
  styles: StyleSheet,
  blocks: BlockWriter,
): ISectionOptions {
  const { page } = section;
  const paper = paperPt(page);
  const isWide = page.orientation === 'landscape';
  const { top, bottom, left, right, footer: edge } = page.marginsMm;
  const margin = (mm: number): number => twips(mmToPt(mm));
  const number = page.pageNumber;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // the library swaps the sides of a landscape page
        size: {
          width: twips(isWide ? paper.height : paper.width),
          height: twips(isWide ? paper.width : paper.height),
          orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: margin(top),
          bottom: margin(bottom),
          left: margin(left),
          right: margin(right),
          header: margin(15),
          footer: margin(edge),
        },
        ...(number?.start === undefined ? {} : { pageNumbers: { start: number.start } }),
      },
    },
    footers: number
      ? { default: footer(styles, number, false), even: footer(styles, number, true) }
      : { default: emptyFooter(), even: emptyFooter() },
    children: [...section.blocks.flatMap((block) => blocks.write(block, page)), ...ending(section)],
  };
}
