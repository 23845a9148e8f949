import type { PublishedBlock, PublishedParagraph } from '../../shared/review/published-document.ts';
import { CellBudget } from './cells.ts';
import { type Archive, mainPart, relationsOf } from './archive.ts';
import { type ParagraphStyle, openStyles } from './word-properties.ts';
import { listOf, openNumbering } from './word-numbering.ts';
import { framedCells, readWordRows } from './word-tables.ts';
import { type FieldState, contentOf, isInContents, readParagraph } from './word-text.ts';
import { type XmlElement, elementAt, valueAt } from './xml.ts';

interface Reading {
  readonly blocks: PublishedBlock[];
  readonly fields: FieldState;
  readonly budget: CellBudget;
  readonly styleOf: (id: string | undefined) => ParagraphStyle;
  readonly numberOf: (properties: XmlElement | undefined) => string;
  paragraphs: number;
  tables: number;
}

function headingLevel(
  properties: XmlElement | undefined,
  style: ParagraphStyle,
): number | undefined {
  const own = valueAt(properties, 'val', 'outlineLvl');
  if (own === undefined) return style.headingLevel;
  return Number(own) < 9 ? Number(own) + 1 : undefined;
}

function addParagraph(paragraph: XmlElement, reading: Reading): void {
  const wasInContents = isInContents(reading.fields);
  const properties = elementAt(paragraph, 'pPr');
  const style = reading.styleOf(valueAt(properties, 'val', 'pStyle'));
  const content = readParagraph(paragraph, reading.fields);
  const isContents = wasInContents || isInContents(reading.fields) || style.isContents;
  if (content.text.trim() !== '') {
    const number = reading.numberOf(listOf(properties, style.numbering));
    const level = isContents ? undefined : headingLevel(properties, style);
    reading.paragraphs += 1;
    const block: PublishedParagraph = {
      kind: 'paragraph',
      text: `${number}${content.text.trim()}`,
      ...(level === undefined ? {} : { headingLevel: level }),
      ...(isContents ? { isContents } : {}),
      place: `第 ${reading.paragraphs} 段`,
    };
    reading.blocks.push(block);
  }
  for (const box of content.boxes) addBlocks(box, reading);
}

function addTable(table: XmlElement, reading: Reading): void {
  const framed = framedCells(table);
  if (framed) {
    for (const cell of framed) addBlocks(cell, reading);
    return;
  }
  const rows = readWordRows(table, reading.fields, reading.budget);
  if (!rows.some((row) => row.some(({ text }) => text !== ''))) return;
  reading.tables += 1;
  reading.blocks.push({ kind: 'table', rows, place: `第 ${reading.tables} 个表格` });
}

function addBlocks(parent: XmlElement, reading: Reading): void {
  for (const element of contentOf(parent)) {
    if (element.name === 'p') addParagraph(element, reading);
    if (element.name === 'tbl') addTable(element, reading);
  }
}

/** Paragraphs and tables of a Word file in their order. Throws where the file is damaged. */
export function readWord(archive: Archive): PublishedBlock[] {
  const main = mainPart(archive) ?? 'word/document.xml';
  const body = elementAt(archive.part(main), 'body');
  if (body === undefined) throw new Error('no body');
  const related = [...relationsOf(archive, main).values()];
  const partOf = (type: string) => {
    const path = related.find((relation) => relation.type === type)?.path;
    return path === undefined ? undefined : archive.part(path);
  };
  const reading: Reading = {
    blocks: [],
    fields: { open: [] },
    budget: new CellBudget(),
    styleOf: openStyles(partOf('styles')),
    numberOf: openNumbering(partOf('numbering')),
    paragraphs: 0,
    tables: 0,
  };
  addBlocks(body, reading);
  return reading.blocks;
}
