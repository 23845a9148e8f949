import type { ExportFormat } from '../../shared/api/index.ts';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';
import { writeExcel } from '../writers/excel/index.ts';
import { writeWord } from '../writers/word/index.ts';
import { type Made, composeMade } from './compose-files.ts';

/** Prints a page of HTML; what the browser engine at hand can do. */
export type PrintPdf = (html: string) => Promise<Result<Uint8Array>>;

interface Format {
  /** What follows the name of the disclosure. */
  readonly ending: string;
  write(made: Made, printPdf: PrintPdf | undefined): Promise<Result<Uint8Array>>;
}

function notYet(what: string): Promise<Result<Uint8Array>> {
  return Promise.resolve(failure([problem('EXPORT-FORMAT', `这个版本还不能导出${what}。`)]));
}

const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  word: {
    ending: '.docx',
    async write(made) {
      const document = composeMade(made);
      if (!document.ok) return document;
      return success(await writeWord(document.value), document.remarks);
    },
  },
  excel: {
    ending: '.xlsx',
    async write(made) {
      const document = composeMade(made);
      if (!document.ok) return document;
      return success(await writeExcel(document.value), document.remarks);
    },
  },
  pdf: { ending: '.pdf', write: () => notYet(' PDF') },
  html: { ending: '.html', write: () => notYet('网页') },
  report: { ending: '审核报告.docx', write: () => notYet('审核报告') },
  leader: { ending: '领导审签页.docx', write: () => notYet('领导审签页') },
};

/** The name of the file of a format. */
export function fileNameOf({ name }: Made, format: ExportFormat): string {
  return `${name}${FORMATS[format].ending}`;
}

/** The content of the file of a format. */
export function contentOf(
  made: Made,
  format: ExportFormat,
  printPdf: PrintPdf | undefined,
): Promise<Result<Uint8Array>> {
  return FORMATS[format].write(made, printPdf);
}
