import type { ExportFormat } from '../../shared/api/index.ts';
import { checkYear } from '../../shared/checks/index.ts';
import type { DisclosureDocument } from '../../shared/document/index.ts';
import { type Result, success } from '../../shared/result/index.ts';
import { type LeaderSubject, leaderPage, reviewReport } from '../papers/index.ts';
import { writeExcel } from '../writers/excel/index.ts';
import { writeHtml } from '../writers/html/index.ts';
import { writeWord } from '../writers/word/index.ts';
import type { ExportSource } from './export-formats.ts';
import { writePdf } from './write-pdf.ts';

type Written = Result<Uint8Array> | Promise<Result<Uint8Array>>;
type Writer = (document: DisclosureDocument, source: ExportSource) => Written;

function subjectOf(document: DisclosureDocument, { made, accepted }: ExportSource): LeaderSubject {
  const { data, pack, catalog, name } = made;
  const review = checkYear(data, pack, catalog, document);
  return { name, document, review, accepted, data, catalog };
}

const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  word: async (document) => success(await writeWord(document)),
  excel: async (document) => success(await writeExcel(document)),
  pdf: (document, { printPdf }) => writePdf(document, printPdf),
  html: (document) => success(new TextEncoder().encode(writeHtml(document))),
  report: async (document, source) =>
    success(await writeWord(reviewReport(subjectOf(document, source)))),
  leader: async (document, source) =>
    success(await writeWord(leaderPage(subjectOf(document, source)))),
};

/** The content of the file of a format. */
export async function writeFormat(
  format: ExportFormat,
  document: DisclosureDocument,
  source: ExportSource,
): Promise<Result<Uint8Array>> {
  return WRITERS[format](document, source);
}
