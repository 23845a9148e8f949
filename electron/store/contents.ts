import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { CONTENT_WORDS } from './content-words.ts';
import { mustBe, yearWords } from './digest.ts';
import { FactYears } from './fact-years.ts';

interface Contents {
  /** Gives the digest, which year it belongs to, what it is called, and the parts as they were written. */
  readonly sql: string;
  readonly words: (name: string) => string;
}

const YEAR = 'e.department, e.year, e.kind';

const CONTENTS: readonly Contents[] = [
  { sql: `SELECT e.digest, ${YEAR}, '', e.content FROM entry e`, words: CONTENT_WORDS.entry },
  {
    sql: `SELECT v.digest, ${YEAR}, v.name, v.name, v.at, v.revision, v.content
      FROM version v JOIN entry e USING (entry_id)`,
    words: CONTENT_WORDS.version,
  },
  {
    sql: `SELECT j.digest, ${YEAR}, j.revision, j.revision, j.at, j.title, j.patches, j.inverse
      FROM journal j JOIN entry e USING (entry_id)`,
    words: CONTENT_WORDS.journal,
  },
  {
    sql: 'SELECT digest, NULL, NULL, NULL, name, name, value FROM setting',
    words: CONTENT_WORDS.setting,
  },
];

type Cells = readonly [
  unknown,
  string | null,
  number,
  string,
  string | number,
  ...(string | number)[],
];

function checkRow(cells: Cells, words: Contents['words']): number {
  const [digest, department, year, kind, name, ...parts] = cells;
  const owner =
    department === null
      ? ''
      : yearWords({ department, year, kind: kind === 'budget' ? 'budget' : 'finalAccounts' });
  mustBe(digest, parts, `${owner}${words(String(name))}`);
  return parts.reduce<number>((size, part) => size + `${part}`.length, 0);
}

/** Checks one content after another against its digest; gives the size of each. Throws at damage. */
function* checked(database: Database): Generator<number> {
  for (const { sql, words } of CONTENTS) {
    for (const cells of database.prepare<[], Cells>(sql).raw().iterate()) {
      yield checkRow(cells, words);
    }
  }
}

/** Checks all that was typed, and its history. Throws where some is not what was written. */
export function checkContents(database: Database): void {
  const all = checked(database);
  while (all.next().done !== true);
}

interface Held {
  readonly department: string;
  readonly year: number;
  readonly kind: 'budget' | 'finalAccounts';
}

/** As much is looked at before others have their turn: about five milliseconds. */
const SLICE = 500_000;

/** The same, a little at a time while others work; `database` is for this alone. */
export async function checkContentsSlowly(database: Database, signal?: AbortSignal): Promise<void> {
  let size = 0;
  for (const one of checked(database)) {
    size += one;
    if (size < SLICE) continue;
    size = 0;
    await setImmediate(undefined, { signal });
  }
}

/** Checks the facts of all years, one year after another with as long a rest. Throws at damage. */
export async function checkFactsSlowly(database: Database, signal?: AbortSignal): Promise<void> {
  const facts = new FactYears(database);
  const years = database
    .prepare<[], Held>('SELECT department_code AS department, year, kind FROM year')
    .all();
  for (const { department, year, kind } of years) {
    const start = performance.now();
    facts.load(department, year, kind);
    // A program that has nothing else to do may end.
    await setTimeout(performance.now() - start, undefined, { signal, ref: false });
  }
}
