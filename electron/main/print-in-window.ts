import { randomUUID } from 'node:crypto';
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';
import type { PrintPdf } from '../services/print-pdf.ts';
import { PRINT_ADDRESS } from './addresses.ts';
import type { Serve } from './serve-window.ts';
import { PRINT_PREFERENCES } from './window-preferences.ts';

/** What is used of a window that prints. */
export interface PrintingWindow {
  readonly webContents: Pick<BrowserWindow['webContents'], 'printToPDF'>;
  loadURL(address: string): Promise<void>;
  destroy(): void;
}

export type MakePrintingWindow = (options: BrowserWindowConstructorOptions) => PrintingWindow;

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

const LONGEST_MS = 120_000;

const FAILED = problem(
  'PDF-ENGINE',
  '没有能够生成 PDF。请先导出 Word，用 Word 或 WPS 打开后另存为 PDF。',
);

/** Prints with the engine of the program itself, in windows that nobody sees. */
export class Printer {
  readonly #pages = new Map<string, string>();
  readonly #makeWindow: MakePrintingWindow;
  readonly #log: (error: unknown) => void;

  constructor(makeWindow: MakePrintingWindow, log: (error: unknown) => void) {
    this.#makeWindow = makeWindow;
    this.#log = log;
  }

  /** Gives the pages to the session for printing: each as long as it is being printed. */
  readonly serve: Serve = async ({ url }) => {
    const page = this.#pages.get(url);
    return page === undefined
      ? new Response(null, { status: 403 })
      : new Response(page, { headers: HEADERS });
  };

  readonly print: PrintPdf = async (html) => {
    const address = `${PRINT_ADDRESS}${randomUUID()}`;
    this.#pages.set(address, html);
    const window = this.#makeWindow({ show: false, webPreferences: PRINT_PREFERENCES });
    try {
      return await inTime(printed(window, address));
    } catch (error) {
      this.#log(error);
      return failure([FAILED]);
    } finally {
      this.#pages.delete(address);
      window.destroy();
    }
  };
}

async function printed(window: PrintingWindow, address: string): Promise<Result<Uint8Array>> {
  await window.loadURL(address);
  // The page says its own size and margins; the outline is made of its headings.
  const content = await window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  return success(content);
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    late.reject(new Error('printing took too long'));
  }, LONGEST_MS);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
