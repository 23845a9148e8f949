import { appendFileSync, mkdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

const LARGEST_LOG = 1_000_000;

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function append(path: string, text: string): void {
  try {
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG) truncateSync(path);
    appendFileSync(path, text, { mode: 0o600 });
  } catch {
    // A log that cannot be written must not stop the work.
  }
}

/** A log of the program's own mistakes, in its data folder; it never leaves this computer. */
export function openLog(dataFolder: string): (error: unknown) => void {
  return (error) => {
    try {
      mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    } catch {
      return;
    }
    append(join(dataFolder, 'errors.log'), `${new Date().toISOString()} ${textOf(error)}\n`);
  };
}
