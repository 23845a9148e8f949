import { type XmlElement, elementAt, elementsOf, isOn } from './xml.ts';

/** Text that a reader does not see: deleted or moved away in a tracked change, or not text at all. */
const UNSEEN = new Set(['del', 'moveFrom', 'instrText', 'delText', 'rPr', 'pPr', 'Fallback']);
const MARKS: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
};

/** What stands in a paragraph: its text, and the text boxes that hang on it. */
export interface ParagraphContent {
  readonly text: string;
  readonly boxes: readonly XmlElement[];
  readonly isBold: boolean;
}

/** Follows complex fields over the paragraphs of a document: what is a list of contents. */
export interface FieldState {
  readonly open: { instruction: string }[];
}

/** Whether the paragraph stands in a field that makes a list of contents. */
export function isInContents(state: FieldState): boolean {
  return state.open.some(({ instruction }) => /^\s*TOC\b/.test(instruction));
}

/** Fields that are never closed are a fault of the file; so many deep they are not. */
const MOST_OPEN = 50;

interface Collected {
  text: string;
  readonly boxes: XmlElement[];
  plain: number;
  bold: number;
}

function followField(element: XmlElement, fields: FieldState): void {
  const type = element.attributes.get('fldCharType');
  if (type === 'begin' && fields.open.push({ instruction: '' }) > MOST_OPEN) fields.open.shift();
  if (type === 'end') fields.open.pop();
}

function addInstruction(element: XmlElement, fields: FieldState): void {
  const field = fields.open.at(-1);
  if (field) field.instruction += element.children.filter((c) => typeof c === 'string').join('');
}

function collectRun(run: XmlElement, into: Collected, fields: FieldState): void {
  const properties = elementAt(run, 'rPr');
  if (isOn(elementAt(properties, 'vanish'))) return;
  const before = into.text.length;
  for (const child of elementsOf(run)) collect(child, into, fields);
  const length = into.text.slice(before).trim().length;
  if (isOn(elementAt(properties, 'b'))) into.bold += length;
  else into.plain += length;
}

function collect(element: XmlElement, into: Collected, fields: FieldState): void {
  const { name } = element;
  if (name === 'fldChar') followField(element, fields);
  if (name === 'instrText') addInstruction(element, fields);
  if (UNSEEN.has(name)) return;
  if (name === 'txbxContent') into.boxes.push(element);
  else if (name === 't') {
    into.text += element.children.filter((child) => typeof child === 'string').join('');
  } else if (Object.hasOwn(MARKS, name)) into.text += MARKS[name] ?? '';
  else if (name === 'r') collectRun(element, into, fields);
  else for (const child of elementsOf(element)) collect(child, into, fields);
}

/** Reads a paragraph: inserted text counts, deleted does not, hidden text neither. */
export function readParagraph(paragraph: XmlElement, fields: FieldState): ParagraphContent {
  const into: Collected = { text: '', boxes: [], plain: 0, bold: 0 };
  for (const child of elementsOf(paragraph)) collect(child, into, fields);
  return { text: into.text, boxes: into.boxes, isBold: into.bold > 0 && into.plain === 0 };
}

/** Elements that only wrap others: content controls, tracked insertions, custom markup. */
const WRAPPERS = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag']);

/** The children of a body, row or cell, with wrappers opened. */
export function contentOf(parent: XmlElement): XmlElement[] {
  return elementsOf(parent).flatMap((child) =>
    WRAPPERS.has(child.name) ? contentOf(child) : [child],
  );
}
