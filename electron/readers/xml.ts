import { SaxesParser } from 'saxes';
import { ArchiveTooLarge } from './unzip.ts';

/** An element without its namespace prefix: prefixes differ between programs, local names do not. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** Nesting beyond this is no office document; it would exhaust the stack. */
const DEEPEST = 400;

/** More elements than this no office file has; their tree would fill the memory. */
export const MOST_ELEMENTS = 1_500_000;
/** So many attributes cost what an element does. */
const ATTRIBUTES_PER_ELEMENT = 8;

/** How many elements may still be read of the parts of one file. */
export interface ElementBudget {
  elements: number;
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

function localAttributes(
  attributes: Readonly<Record<string, string>>,
  budget: ElementBudget,
): ReadonlyMap<string, string> {
  const pairs = Object.entries(attributes);
  budget.elements -= 1 + Math.floor(pairs.length / ATTRIBUTES_PER_ELEMENT);
  if (budget.elements < 0) throw new ArchiveTooLarge();
  if (pairs.length === 0) return NO_ATTRIBUTES;
  return new Map(pairs.map(([key, value]) => [localName(key), value]));
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * The root element of an XML text. Throws where the text is damaged or brings a document type: office
 * files have none, and entities of one's own are how hostile files grow. Throws ArchiveTooLarge where the
 * budget is used up.
 */
export function parseXml(
  text: string,
  budget: ElementBudget = { elements: MOST_ELEMENTS },
): XmlElement {
  const parser = new SaxesParser();
  const root: OpenElement = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('document type');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: OpenElement = {
      name: localName(name),
      attributes: localAttributes(attributes, budget),
      children: [],
    };
    open.at(-1)?.children.push(element);
    if (open.push(element) > DEEPEST) throw new Error('too deep');
  });
  parser.on('closetag', () => open.pop());
  const addText = (content: string) => open.at(-1)?.children.push(content);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  const [element] = elementsOf(root);
  if (element === undefined) throw new Error('no element');
  return element;
}

/** The child elements, with a name or all. */
export function elementsOf(parent: XmlElement | undefined, name?: string): XmlElement[] {
  const isWanted = (child: XmlElement | string): child is XmlElement =>
    typeof child !== 'string' && (name === undefined || child.name === name);
  return parent?.children.filter(isWanted) ?? [];
}

/** The first element at the end of a path of names. */
export function elementAt(
  parent: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  let found = parent;
  for (const name of path) found = elementsOf(found, name)[0];
  return found;
}

/** All elements of a name below an element, in order. */
export function descendantsOf(parent: XmlElement | undefined, name: string): XmlElement[] {
  return elementsOf(parent).flatMap((child) =>
    child.name === name ? [child, ...descendantsOf(child, name)] : descendantsOf(child, name),
  );
}

/** All text below an element. */
export function textOf(element: XmlElement | undefined): string {
  const parts = element?.children.map((child) =>
    typeof child === 'string' ? child : textOf(child),
  );
  return parts?.join('') ?? '';
}

/** An attribute of the first element at the end of a path: `valueAt(pPr, 'val', 'pStyle')`. */
export function valueAt(
  parent: XmlElement | undefined,
  attribute: string,
  ...path: readonly string[]
): string | undefined {
  return elementAt(parent, ...path)?.attributes.get(attribute);
}

/** Whether an on-off property is set: present without a value or with a true one. */
export function isOn(property: XmlElement | undefined): boolean {
  if (property === undefined) return false;
  return !['0', 'false', 'off', 'none'].includes(property.attributes.get('val') ?? 'true');
}
