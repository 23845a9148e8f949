import type { DisclosureDocument } from '../../shared/document/index.ts';
import { type Result, failure, problem } from '../../shared/result/index.ts';
import { printHtml, printedPages } from '../writers/html/index.ts';
import { pdfPlaces } from './pdf-places.ts';
import type { PrintPdf } from './print-pdf.ts';

const NO_ENGINE = problem(
  'PDF-ENGINE-NONE',
  '没有找到可以生成 PDF 的浏览器（Chromium、Chrome 或 Edge）。请先导出 Word，用 Word 或 WPS 打开后另存为 PDF。',
);

/**
 * The disclosure as PDF: printed once to learn on which pages the headings fall, and again with their
 * numbers in the contents list.
 */
export async function writePdf(
  document: DisclosureDocument,
  printPdf: PrintPdf | undefined,
): Promise<Result<Uint8Array>> {
  if (!printPdf) return failure([NO_ENGINE]);
  const first = await printPdf(printHtml(document, undefined));
  if (!first.ok) return first;
  const printed = printedPages(document, pdfPlaces(first.value));
  return printPdf(printHtml(document, printed));
}
