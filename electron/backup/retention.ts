/** How many of the newest are kept whatever their age. */
const NEWEST = 10;
/** For how many days one a day is kept. */
const DAYS = 30;
const DAY_MS = 86_400_000;

function dayOf(time: Date): string {
  return `${time.getFullYear()}-${time.getMonth() + 1}-${time.getDate()}`;
}

/** The newest time of each group. */
function newestOf(times: readonly Date[], group: (time: Date) => string): Date[] {
  const newest = new Map<string, Date>();
  for (const time of times) {
    const known = newest.get(group(time));
    if (!known || known < time) newest.set(group(time), time);
  }
  return [...newest.values()];
}

/**
 * Which backups to keep: the last 10, the last of each day for 30 days, the last of each year for ever.
 * Days and years are those of the local calendar. A clock that is wrong takes nothing away: what lies in
 * the future counts as new, and does not crowd out the last 10 before now.
 */
export function keptBackups(times: readonly Date[], now: Date): ReadonlySet<Date> {
  const byAge = times.toSorted((a, b) => b.getTime() - a.getTime());
  const recent = times.filter((time) => now.getTime() - time.getTime() < DAYS * DAY_MS);
  return new Set([
    ...byAge.slice(0, NEWEST),
    ...byAge.filter((time) => time <= now).slice(0, NEWEST),
    ...newestOf(recent, dayOf),
    ...newestOf(times, (time) => String(time.getFullYear())),
  ]);
}
