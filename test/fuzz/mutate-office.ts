import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateNumbers, mutateText } from './mutate-text.ts';
import type { Random } from './random.ts';

const XML_PIECES = [
  '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;">]>',
  '&c;',
  '&#0;',
  '&#x110000;',
  '<![CDATA[ <x> ]]>',
  '<!-- -- -->',
  '<a>'.repeat(2000),
  '</w:p>',
  '<w:p/>'.repeat(3000),
  '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>'.repeat(30),
  '<w:tc><w:tcPr><w:gridSpan w:val="4000000"/><w:vMerge/></w:tcPr></w:tc>'.repeat(50),
  '<w:numPr><w:ilvl w:val="2000000000"/><w:numId w:val="1"/></w:numPr>',
  '<w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText>',
  '<c r="XFD1048576" t="s"><v>4294967295</v></c>',
  '<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>',
  '<col min="-1000000000" max="2000000000" hidden="1"/>',
  '<row r="19999"><c r="GR19999"><v>1</v></c></row>',
  '<mergeCell ref="A1:XFD1048576"/>'.repeat(2000),
  '<v>1e308</v>',
  '\u0000',
  '\ufeff',
  ' xmlns:x="x" x:val="1"',
];

/** A piece put in between two tags, where the text stays well formed more often than not. */
function insertElement(text: string, random: Random): string {
  const at = text.indexOf('>', random.below(text.length)) + 1;
  return text.slice(0, at) + random.pick(XML_PIECES) + text.slice(at);
}

function mutateXml(text: string, random: Random): string {
  const kind = random.below(10);
  if (kind < 5) return mutateNumbers(text, random);
  return kind < 8 ? insertElement(text, random) : mutateText(text, random, XML_PIECES);
}

function mutatePart(content: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  if (random.chance(0.06)) return Uint8Array.from(mutateBytes(content, random));
  return strToU8(mutateXml(strFromU8(content), random));
}

const IMPORTANT = /document\.xml$|sheet\d*\.xml$|styles\.xml$|numbering\.xml$|sharedStrings\.xml$/;

/** An office file whose parts are changed inside, renamed, left out or exchanged; or its bytes. */
export function mutateOffice(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.chance(0.1)) return mutateBytes(bytes, random);
  const parts = unzipSync(bytes);
  for (let count = 1 + random.below(4); count > 0; count -= 1) {
    const all = Object.keys(parts);
    const important = all.filter((name) => IMPORTANT.test(name));
    const name = random.pick(random.chance(0.7) && important.length > 0 ? important : all);
    const content = parts[name] ?? new Uint8Array();
    const kind = random.below(12);
    if (kind === 0) Reflect.deleteProperty(parts, name);
    else if (kind === 1) parts[random.pick(all)] = content;
    else if (kind === 2) parts[`../../${name}`] = content;
    else parts[name] = mutatePart(content, random);
  }
  const packed = zipSync(parts, { level: 1 });
  return random.chance(0.03) ? mutateBytes(packed, random) : packed;
}
