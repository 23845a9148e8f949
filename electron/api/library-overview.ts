import type { Output, YearRow } from '../../shared/api/index.ts';
import { type Result, success } from '../../shared/result/index.ts';
import type { Library, YearSummary } from '../store/index.ts';

function toRow({ department, year, kind, ...rest }: YearSummary): YearRow {
  return { key: { department, year, kind }, ...rest };
}

/** A library as the start page shows it. */
export function libraryOverview(library: Library, path: string): Result<Output<'library/open'>> {
  return success({ path, years: library.listYears().map(toRow) });
}
