import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of the test's own. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'disclosure-'));
}

/** Converts an Office file with LibreOffice and gives the path of the result. */
export function convert(
  content: Uint8Array,
  extension: 'docx' | 'xlsx',
  to: 'pdf' | 'xlsx' | 'docx',
): string {
  const folder = temporaryFolder();
  const source = join(folder, `file.${extension}`);
  writeFileSync(source, content);
  const out = join(folder, 'out');
  execFileSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--convert-to',
      to,
      '--outdir',
      out,
      source,
    ],
    { stdio: 'ignore', timeout: 120_000 },
  );
  return join(out, `file.${to}`);
}

/** The text of each page of a PDF. */
export function pdfPages(path: string): string[] {
  const text = execFileSync('pdftotext', ['-layout', path, '-'], {
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  });
  return text.split('\f').slice(0, -1);
}
