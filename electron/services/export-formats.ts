import type { ExportFormat } from '../../shared/api/index.ts';
import { type Result, success } from '../../shared/result/index.ts';
import { type Made, composeMade } from './compose-files.ts';
import type { PrintPdf } from './print-pdf.ts';

/** What the file of a format is written from. */
export interface ExportSource {
  readonly made: Made;
  /** Reasons by the keys of the findings that were accepted with them. */
  readonly accepted: ReadonlyMap<string, string>;
  /** Absent: there is no engine at hand. */
  readonly printPdf?: PrintPdf | undefined;
}

/** What follows the name of the disclosure in the name of a file. */
const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  word: '.docx',
  excel: '.xlsx',
  pdf: '.pdf',
  html: '.html',
  report: '审核报告.docx',
  leader: '领导审签页.docx',
};

/** The name of the file of a format. */
export function fileNameOf({ name }: Made, format: ExportFormat): string {
  return `${name}${ENDINGS[format]}`;
}

/** The content of the file of a format. */
export async function contentOf(
  source: ExportSource,
  format: ExportFormat,
): Promise<Result<Uint8Array>> {
  const document = composeMade(source.made);
  if (!document.ok) return document;
  // The libraries behind the writers take half a second to load, which a start need not wait for.
  const { writeFormat } = await import('./format-writers.ts');
  const written = await writeFormat(format, document.value, source);
  return written.ok ? success(written.value, document.remarks) : written;
}

/** The document as a page of HTML that prints as it is handed in. */
export async function printableOf({ made, printPdf }: ExportSource): Promise<Result<string>> {
  const document = composeMade(made);
  if (!document.ok) return document;
  const { printableHtml } = await import('./write-pdf.ts');
  return printableHtml(document.value, printPdf);
}
