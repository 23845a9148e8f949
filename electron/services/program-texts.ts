import { readFile } from 'node:fs/promises';

/** A text of the program's folder; null where it does not come with this copy. */
function text(name: string): Promise<string | null> {
  return readFile(new URL(`../../${name}`, import.meta.url), 'utf8').catch(() => null);
}

/** What a user may read of the program itself: licences of others' work in it, and what changed. */
export interface ProgramTexts {
  readonly notices: string | null;
  readonly changes: string | null;
}

/** Reads the texts that lie beside the program. */
export async function programTexts(): Promise<ProgramTexts> {
  const [notices, changes] = await Promise.all([
    text('THIRD-PARTY-NOTICES.md'),
    text('CHANGELOG.md'),
  ]);
  return { notices, changes };
}
