import { Document, Packer } from 'docx';
import type { DisclosureDocument, StyleName } from '../../../shared/document/index.ts';
import { paginate, typeAreaPt } from '../../../shared/layout/index.ts';
import { printableText } from '../xml-text.ts';
import { BlockWriter } from './blocks.ts';
import { addCharts, chartDrawing } from './charts.ts';
import { OfficePackage } from '../office-package.ts';
import { fillPlaceholders } from './placeholders.ts';
import { wordSection } from './sections.ts';
import { tableXml } from './table-xml.ts';
import { wordStyles } from './word-styles.ts';

/** The look that the first heading of each level has becomes the look of the level's style. */
function headingStyles(
  document: DisclosureDocument,
): Readonly<Partial<Record<1 | 2 | 3 | 4, StyleName>>> {
  const styles: Partial<Record<1 | 2 | 3 | 4, StyleName>> = {};
  for (const block of document.sections.flatMap((section) => section.blocks)) {
    if (block.kind === 'heading') styles[block.level] ??= block.style;
  }
  return styles;
}

/** A section's last paragraph only carries its page set-up: it must not need a line, or even a page. */
const SECTION_END = '<w:p><w:pPr><w:sectPr';
const FLAT_SECTION_END =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr><w:sectPr';

/**
 * The disclosure as a Word file. Its contents list carries titles and page numbers as text, so that
 * neither Word nor WPS has to update anything; the same document always gives the same bytes.
 */
export async function writeWord(document: DisclosureDocument): Promise<Uint8Array> {
  const blocks = new BlockWriter(document, paginate(document));
  const word = new Document({
    title: printableText(document.title),
    creator: printableText(document.author),
    lastModifiedBy: printableText(document.author),
    description: '',
    evenAndOddHeaderAndFooters: true,
    styles: wordStyles(document.styles, headingStyles(document)),
    sections: document.sections.map((section) => wordSection(section, document.styles, blocks)),
  });
  const file = new OfficePackage(new Uint8Array(await Packer.toArrayBuffer(word)));
  file.edit('word/document.xml', (xml) =>
    fillPlaceholders(xml.replaceAll(SECTION_END, FLAT_SECTION_END), (kind, index) => {
      if (kind === 'chart') return chartDrawing(index);
      const entry = blocks.tables[index];
      return entry ? tableXml(entry.table, document.styles, typeAreaPt(entry.page)) : '';
    }),
  );
  // 22 lines a page leave no room for moving single lines about
  file.edit('word/styles.xml', (xml) =>
    xml.replace(
      '<w:pPrDefault/>',
      '<w:pPrDefault><w:pPr><w:widowControl w:val="0"/></w:pPr></w:pPrDefault>',
    ),
  );
  file.edit('docProps/core.xml', (xml) =>
    xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$12000-01-01T00:00:00Z'),
  );
  await addCharts(file, blocks.charts, document.styles);
  return file.zip();
}
