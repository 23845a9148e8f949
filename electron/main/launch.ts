import { extname, resolve } from 'node:path';
import { UNIT_FILE_ENDING } from '../../shared/exchange/index.ts';
import { YEAR_FILE_ENDING } from '../../shared/facts/index.ts';

/** What the program was started for. */
export interface Launch {
  /** A year data file, or the file of a unit, that was opened with the program. */
  readonly file: string | undefined;
  /** The library of `--library=…`. */
  readonly library: string | undefined;
}

const LIBRARY = '--library=';
const OPENABLE = new Set(['.json', YEAR_FILE_ENDING, UNIT_FILE_ENDING]);

function isOpenable(argument: string): boolean {
  return !argument.startsWith('-') && OPENABLE.has(extname(argument).toLowerCase());
}

/**
 * Reads the arguments of a start. Those of the engine and anything unknown are passed over.
 *
 * @param folder The folder in which the program was called; relative paths are from there.
 */
export function launchOf(args: readonly string[], folder: string): Launch {
  const file = args.findLast(isOpenable);
  const library = args.findLast((one) => one.startsWith(LIBRARY) && one.length > LIBRARY.length);
  return {
    file: file === undefined ? undefined : resolve(folder, file),
    library: library === undefined ? undefined : resolve(folder, library.slice(LIBRARY.length)),
  };
}
