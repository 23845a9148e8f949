/** For which years a row's wording is known. */
export interface YearInfo {
  /** First and last year for which the wording is recalled. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Years of published documents in which it occurs. */
  readonly seen: readonly number[];
}

/** First and last year of a span, both included. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

function knownSpans(row: YearInfo): YearSpan[] {
  const seen = row.seen.map((year) => ({ from: year, to: year }));
  const isRecalled = row.from !== undefined || row.to !== undefined;
  if (!isRecalled && seen.length > 0) return seen;
  return [...seen, { from: row.from ?? -Infinity, to: row.to ?? Infinity }];
}

function gap(span: YearSpan, year: number): number {
  return Math.max(0, span.from - year, year - span.to);
}

/** 0 where a document of the year has the wording, 1 where it is recalled, then the years between. */
function distance(row: YearInfo, year: number): number {
  if (row.seen.includes(year)) return 0;
  return 1 + Math.min(...knownSpans(row).map((span) => gap(span, year)));
}

function latestYear(row: YearInfo): number {
  return Math.max(...knownSpans(row).map((span) => span.to));
}

/** The row whose wording is the best known for the year; of two equally near, the later. */
export function rowForYear<T extends YearInfo>(rows: readonly T[], year: number): T | undefined {
  return rows.toSorted(
    (a, b) => distance(a, year) - distance(b, year) || latestYear(b) - latestYear(a),
  )[0];
}

/**
 * Whether a code is in use in a year as far as is known. A row that reaches an end of the generally
 * recalled years has no known change there; nor has one that was only seen, after that year.
 */
export function isInUse(rows: readonly YearInfo[], year: number, recalled: YearSpan): boolean {
  return rows.some((row) => {
    const spans = knownSpans(row);
    const first = Math.min(...spans.map((span) => span.from));
    const last = row.to === undefined ? Infinity : latestYear(row);
    return (first <= recalled.from || first <= year) && (last >= recalled.to || year <= last);
  });
}
