import { type Api, createApi } from '../api/index.ts';
import { findBrowser } from '../host/index.ts';
import { openLog } from '../services/log.ts';
import { browserPrinter } from '../services/print-pdf.ts';
import { reveal } from '../services/reveal.ts';

/** The operations for a window in an installed browser. */
export function openBrowserApi(folder: string, library: string | undefined): Api {
  const browser = findBrowser();
  return createApi({
    host: 'browser',
    dataFolder: folder,
    library,
    reveal,
    log: openLog(folder),
    printPdf: browser === undefined ? undefined : browserPrinter(browser),
  });
}
