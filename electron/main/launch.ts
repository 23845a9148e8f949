import { resolve } from 'node:path';

/** What the program was started for. */
export interface Launch {
  /** A year data file that was opened with the program. */
  readonly file: string | undefined;
  /** The library of `--library=…`. */
  readonly library: string | undefined;
}

const LIBRARY = '--library=';
const YEAR_DATA_FILE = /\.json$/i;

/**
 * Reads the arguments of a start. Those of the engine and anything unknown are passed over.
 *
 * @param folder The folder in which the program was called; relative paths are from there.
 */
export function launchOf(args: readonly string[], folder: string): Launch {
  const file = args.findLast((one) => !one.startsWith('-') && YEAR_DATA_FILE.test(one));
  const library = args.findLast((one) => one.startsWith(LIBRARY) && one.length > LIBRARY.length);
  return {
    file: file === undefined ? undefined : resolve(folder, file),
    library: library === undefined ? undefined : resolve(folder, library.slice(LIBRARY.length)),
  };
}
