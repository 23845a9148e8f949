import type { DisclosureDocument } from '../../shared/document/index.ts';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';
import { printHtml, printedPages } from '../writers/html/index.ts';
import { pdfPlaces } from './pdf-places.ts';
import type { PrintPdf } from './print-pdf.ts';

const NO_ENGINE = problem(
  'PDF-ENGINE-NONE',
  '没有找到可以生成 PDF 的浏览器（Chromium、Chrome 或 Edge）。请先导出 Word，用 Word 或 WPS 打开后另存为 PDF。',
);

/**
 * The disclosure as a page of HTML to be printed: printed once unseen to learn on which pages the
 * headings fall, for the contents list. Without an engine for that the pages are reckoned.
 */
export async function printableHtml(
  document: DisclosureDocument,
  printPdf: PrintPdf | undefined,
): Promise<Result<string>> {
  if (!printPdf) return success(printHtml(document, undefined));
  const first = await printPdf(printHtml(document, undefined));
  if (!first.ok) return first;
  return success(printHtml(document, printedPages(document, pdfPlaces(first.value))));
}

/** The disclosure as PDF. */
export async function writePdf(
  document: DisclosureDocument,
  printPdf: PrintPdf | undefined,
): Promise<Result<Uint8Array>> {
  if (!printPdf) return failure([NO_ENGINE]);
  const html = await printableHtml(document, printPdf);
  return html.ok ? printPdf(html.value) : html;
}
