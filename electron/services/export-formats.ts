import type { ExportFormat } from '../../shared/api/index.ts';
import { checkYear } from '../../shared/checks/index.ts';
import type { DisclosureDocument } from '../../shared/document/index.ts';
import { type Result, success } from '../../shared/result/index.ts';
import { type LeaderSubject, leaderPage, reviewReport } from '../papers/index.ts';
import { writeExcel } from '../writers/excel/index.ts';
import { writeHtml } from '../writers/html/index.ts';
import { writeWord } from '../writers/word/index.ts';
import { type Made, composeMade } from './compose-files.ts';
import type { PrintPdf } from './print-pdf.ts';
import { writePdf } from './write-pdf.ts';

/** What the file of a format is written from. */
export interface ExportSource {
  readonly made: Made;
  /** Reasons by the keys of the findings that were accepted with them. */
  readonly accepted: ReadonlyMap<string, string>;
  /** Absent: there is no engine at hand. */
  readonly printPdf?: PrintPdf | undefined;
}

type Written = Result<Uint8Array> | Promise<Result<Uint8Array>>;

interface Format {
  /** What follows the name of the disclosure. */
  readonly ending: string;
  write(document: DisclosureDocument, source: ExportSource): Written;
}

function subjectOf(document: DisclosureDocument, { made, accepted }: ExportSource): LeaderSubject {
  const { data, pack, catalog, name } = made;
  const review = checkYear(data, pack, catalog, document);
  return { name, document, review, accepted, data, catalog };
}

const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  word: {
    ending: '.docx',
    write: async (document) => success(await writeWord(document)),
  },
  excel: {
    ending: '.xlsx',
    write: async (document) => success(await writeExcel(document)),
  },
  pdf: {
    ending: '.pdf',
    write: (document, { printPdf }) => writePdf(document, printPdf),
  },
  html: {
    ending: '.html',
    write: (document) => success(new TextEncoder().encode(writeHtml(document))),
  },
  report: {
    ending: '审核报告.docx',
    write: async (document, source) =>
      success(await writeWord(reviewReport(subjectOf(document, source)))),
  },
  leader: {
    ending: '领导审签页.docx',
    write: async (document, source) =>
      success(await writeWord(leaderPage(subjectOf(document, source)))),
  },
};

/** The name of the file of a format. */
export function fileNameOf({ name }: Made, format: ExportFormat): string {
  return `${name}${FORMATS[format].ending}`;
}

/** The content of the file of a format. */
export async function contentOf(
  source: ExportSource,
  format: ExportFormat,
): Promise<Result<Uint8Array>> {
  const document = composeMade(source.made);
  if (!document.ok) return document;
  const written = await FORMATS[format].write(document.value, source);
  return written.ok ? success(written.value, document.remarks) : written;
}
