import { execFile } from 'node:child_process';

const LARGEST_ANSWER = 4_000_000;

/** What a program of the system writes; undefined where it is not there, fails or takes too long. */
export function askProgram(
  program: string,
  args: readonly string[],
  longestMs: number,
): Promise<string | undefined> {
  return new Promise((done) => {
    execFile(
      program,
      [...args],
      { timeout: longestMs, maxBuffer: LARGEST_ANSWER, windowsHide: true },
      (error, stdout) => {
        done(error ? undefined : stdout);
      },
    );
  });
}
