import type { Database } from 'better-sqlite3';
import type { YearRow } from '../../shared/api/index.ts';

/** One year of one department in a library. */
export type YearSummary = Omit<YearRow, 'key'> & YearRow['key'];

/** All years of a library, by department and newest first, whether or not they were opened before. */
export function listYears(database: Database): YearSummary[] {
  return database
    .prepare<[], YearSummary>(
      `SELECT year.department_code AS department, year.department_name AS name, year.year, year.kind,
         coalesce(year.template_id, year.used_pack_id) AS template, year.saved_at AS savedAt,
         coalesce(entry.state, 'draft') AS state, coalesce(entry.revision, 0) AS revision
       FROM year
       LEFT JOIN entry ON entry.department = year.department_code
         AND entry.year = year.year AND entry.kind = year.kind
       ORDER BY year.department_code, year.year DESC, year.kind`,
    )
    .all();
}
