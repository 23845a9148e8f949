const SEPARATED = /^(\d{4}) ?[年./-] ?(\d{1,2}) ?[月./-] ?(\d{1,2}) ?[日号]?$/;
const CLOSED = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * What a clerk types for a day, as `2025-03-05`: `2025年3月5日`, `2025.3.5`, `2025/3/5`, `20250305`.
 * Undefined where it is no day of the calendar.
 */
export function parseTypedDay(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim();
  const [, year = '', month = '', day = ''] = SEPARATED.exec(text) ?? CLOSED.exec(text) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  // A day that the month does not have would be one of the next month.
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
  return isDay ? written : undefined;
}
