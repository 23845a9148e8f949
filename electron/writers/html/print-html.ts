import type { DisclosureDocument } from '../../../shared/document/index.ts';
import { HtmlBlocks } from './blocks.ts';
import { attribute, htmlText } from './html-text.ts';
import { type PrintedPages, printedPlaces, sectionId } from './page-runs.ts';
import { printLook } from './print-look.ts';

/** An engine writes the place of a heading into its file only where something links to it. */
function marks(document: DisclosureDocument): string {
  const links = printedPlaces(document).map((id) => `<a${attribute('href', `#${id}`)}>.</a>`);
  return `<p class="marks" aria-hidden="true">${links.join('')}</p>`;
}

/**
 * The disclosure for printing by a browser engine: its sections on their own pages, with printed
 * numbers. Without `printed` it is a first printing from which the pages of the headings are read;
 * with it the contents list has its numbers.
 */
export function printHtml(document: DisclosureDocument, printed: PrintedPages | undefined): string {
  const blocks = new HtmlBlocks(document, (id) => String(printed?.numbers.get(id) ?? '　'));
  const sections = document.sections.map(({ page, blocks: list }, index) => {
    const content = list.map((block) => blocks.printed(block, page)).join('');
    const look = index === 0 ? `s${index}` : `s${index} newPage`;
    return `<section id="${sectionId(index)}" class="${look}">\n${content}</section>\n`;
  });
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${htmlText(document.title)}</title>
<style>
${printLook(document, printed?.turned ?? new Set())}
</style>
</head>
<body>
${sections.join('')}${printed ? '' : marks(document)}</body>
</html>
`;
}
