import type { Database } from 'better-sqlite3';
import {
  type YearData,
  type YearDataFile,
  readYearData,
  writeYearData,
} from '../../shared/facts/index.ts';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';
import { CONTENT_WORDS } from './content-words.ts';
import { DamagedContent } from './database-problem.ts';
import { digestOfFacts, yearWords } from './digest.ts';
import { yearMapping } from './mapping.ts';
import { RecordStore } from './records.ts';
import { syncRecord } from './sync-records.ts';

/** What a year was last saved with, so that it opens for ever as it was. */
export interface UsedVersions {
  readonly pack?: { readonly id: string; readonly version: string } | undefined;
  readonly catalog?: { readonly id: string; readonly version: string } | undefined;
}

export interface SavedYear extends UsedVersions {
  readonly data: YearData;
  readonly savedAt: string;
}

type Kind = YearData['kind'];
type Row = Readonly<Record<string, unknown>>;

function pair(row: Row, name: 'pack' | 'catalog'): { id: string; version: string } | undefined {
  const id = row[`used_${name}_id`];
  const version = row[`used_${name}_version`];
  return typeof id === 'string' && typeof version === 'string' ? { id, version } : undefined;
}

/** The facts of the years of a library, in tables that follow from the schema of the data file. */
export class FactYears {
  readonly #database: Database;
  readonly #records: RecordStore;
  #last: { readonly id: number; readonly savedAt: string; readonly file: YearDataFile } | undefined;

  constructor(database: Database) {
    this.#database = database;
    this.#records = new RecordStore(database);
  }

  /**
   * Writes facts in place of those of the same department, year and kind; only rows that differ from the
   * last time are touched. To be called in a transaction; `forget` where that fails.
   */
  write(data: YearData, savedAt: string, used: UsedVersions | undefined): void {
    const { code } = data.department;
    const file = writeYearData(data);
    const [row] = this.#rows(code, data.year, data.kind);
    const id = Number(row?.['row_id']);
    const last = this.#last;
    const digest = digestOfFacts(file);
    if (!used && last?.id === id && last.savedAt === row?.['saved_at']) {
      syncRecord(this.#records, yearMapping(), id, { before: last.file, after: file });
      this.#records.update(yearMapping(), id, { saved_at: savedAt, digest });
      this.#last = { id, savedAt, file };
      return;
    }
    const kept = used ?? { pack: pair(row ?? {}, 'pack'), catalog: pair(row ?? {}, 'catalog') };
    this.delete(code, data.year, data.kind);
    const inserted = this.#records.insert(yearMapping(), file, {
      saved_at: savedAt,
      digest,
      used_pack_id: kept.pack?.id ?? null,
      used_pack_version: kept.pack?.version ?? null,
      used_catalog_id: kept.catalog?.id ?? null,
      used_catalog_version: kept.catalog?.version ?? null,
    });
    this.#last = { id: inserted, savedAt, file };
  }

  /** What was written last is not in the library. */
  forget(): void {
    this.#last = undefined;
  }

  #rows(department: string, year: number, kind?: Kind): Row[] {
    return this.#database
      .prepare<[string, number], Row>('SELECT * FROM year WHERE department_code = ? AND year = ?')
      .all(department, year)
      .filter((row) => kind === undefined || row['kind'] === kind);
  }

  /** Reads a year; without `kind` the only one of that year. */
  load(department: string, year: number, kind?: Kind): Result<SavedYear> {
    const rows = this.#rows(department, year, kind);
    const [row] = rows;
    const where = `部门 ${department} ${year} 年`;
    if (!row) {
      return failure([problem('LIBRARY-YEAR', `库里没有${where}的数据，请检查部门编码和年度。`)]);
    }
    if (rows.length > 1) {
      return failure([
        problem(
          'LIBRARY-KIND',
          `${where}既有预算又有决算，请用 --kind budget 或 --kind finalAccounts 说明要哪一个。`,
        ),
      ]);
    }
    const record = this.#records.load(yearMapping(), row);
    const data = readYearData({
      format: 'budget-disclosure/year-data',
      version: 1,
      ...(typeof record === 'object' ? record : {}),
    });
    const { digest } = row;
    if (digest === null && !data.ok) return data;
    if (!data.ok || (digest !== null && digest !== digestOfFacts(writeYearData(data.value)))) {
      const held = row['kind'] === 'budget' ? ('budget' as const) : ('finalAccounts' as const);
      const key = { department, year, kind: held };
      throw new DamagedContent(`${yearWords(key)}${CONTENT_WORDS.facts()}`);
    }
    return success({
      data: data.value,
      savedAt: String(row['saved_at']),
      pack: pair(row, 'pack'),
      catalog: pair(row, 'catalog'),
    });
  }

  delete(department: string, year: number, kind: Kind): void {
    this.#database
      .prepare('DELETE FROM year WHERE department_code = ? AND year = ? AND kind = ?')
      .run(department, year, kind);
  }
}
