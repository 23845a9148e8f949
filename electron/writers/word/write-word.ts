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

/** The library counts bookmarks over all files it writes; a file's own count makes it reproducible. */
function withOwnBookmarkIds(xml: string): string {
  const ids = new Map<string, number>();
  return xml.replace(
    /(<w:bookmark(?:Start|End)\b[^>]*w:id=")(\d+)(")/g,
    (_, before: string, id: string, after: string) => {
      const own = ids.get(id) ?? ids.size + 1;
      ids.set(id, own);
      return `${before}${own}${after}`;
    },
  );
}

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
    styles: wordStyles(document, headingStyles(document)),
    sections: document.sections.map((section) => wordSection(section, document.styles, blocks)),
  });
  const file = new OfficePackage(new Uint8Array(await Packer.toArrayBuffer(word)));
  file.edit('word/document.xml', (xml) =>
    fillPlaceholders(withOwnBookmarkIds(xml), (kind, index) => {
      if (kind === 'chart') return chartDrawing(index);
      const entry = blocks.tables[index];
      return entry ? tableXml(entry.table, document.styles, typeAreaPt(entry.page)) : '';
    }),
  );
  // the character grid is counted from the size of the default paragraph style
  const size = document.styles.body.sizePt * 2;
  // 22 lines a page leave no room for moving single lines about
  file.edit('word/styles.xml', (xml) =>
    xml
      .replace(
        '<w:pPrDefault/>',
        '<w:pPrDefault><w:pPr><w:widowControl w:val="0"/></w:pPr></w:pPrDefault>',
      )
      .replace(
        /(<w:style [^>]*w:styleId="Normal"[^>]*>.*?<w:qFormat\/>)/,
        `$1<w:rPr><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`,
      ),
  );
  file.edit('docProps/core.xml', (xml) =>
    xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$12000-01-01T00:00:00Z'),
  );
  await addCharts(file, blocks.charts, document.styles);
  return file.zip();
}
