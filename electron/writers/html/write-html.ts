import type { Block, DisclosureDocument } from '../../../shared/document/index.ts';
import { HtmlBlocks } from './blocks.ts';
import { htmlText } from './html-text.ts';

const LOOK = `body{max-width:60em;margin:0 auto;padding:1em;line-height:1.8}
h1,.tableTitle,.tableSubtitle{text-align:center}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #666;padding:.2em .5em;min-width:3em}
.right{text-align:right}
.center{text-align:center}
.tableMeta{display:flex;flex-wrap:wrap;gap:0 1em;justify-content:space-between;margin:.2em 0}
figure{margin:1em 0;text-align:center}
figure svg{max-width:100%}`;

function isOnScreen(block: Block): boolean {
  return block.kind !== 'pageBreak' && block.kind !== 'spacer';
}

function withoutPaper(block: Block): Block {
  return block.kind === 'heading' || block.kind === 'table'
    ? { ...block, isOnNewPage: false }
    : block;
}

function hasTitle({ sections }: DisclosureDocument): boolean {
  return sections.some(({ blocks }) =>
    blocks.some((block) => block.kind === 'paragraph' && block.style === 'coverTitle'),
  );
}

/**
 * The disclosure as one page for a website's editor: headings, paragraphs and tables by their meaning,
 * nothing that a script or another site could be reached with, no data about persons.
 */
export function writeHtml(document: DisclosureDocument): string {
  const blocks = new HtmlBlocks(document, () => undefined);
  const body = document.sections
    .flatMap((section) => section.blocks)
    .filter(isOnScreen)
    .map((block) => blocks.html(withoutPaper(block)))
    .join('');
  const title = htmlText(document.title);
  const heading = hasTitle(document) ? '' : `<h1>${title}</h1>\n`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title>
<style>
${LOOK}
</style>
</head>
<body>
${heading}${body}</body>
</html>
`;
}
