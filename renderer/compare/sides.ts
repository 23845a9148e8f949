import type { VersionRow, YearRow } from '../../shared/api/index.ts';
import type { Entry, YearKey } from '../../shared/entry/index.ts';
import { type Result, success } from '../../shared/result/index.ts';
import { request } from '../api/client.ts';
import { isSameKey, isSample, keyText, timeText, yearTitle } from '../start/words.ts';
import { flush, useYear } from '../state/year-store.ts';
import type { Side } from './compared.ts';

/** A side as a list names it. */
export interface SideChoice {
  readonly value: string;
  readonly label: string;
  readonly side: Side;
}

/** Name of a side in lists. */
export function sideText(side: Side): string {
  if (side.kind === 'now') return 'now';
  return side.kind === 'version' ? `version:${side.id}` : `year:${keyText(side.key)}`;
}

function choice(side: Side, label: string): SideChoice {
  return { value: sideText(side), label, side };
}

/**
 * What the open year can be held against: its versions, then other years, those of the department first.
 * Samples and real years stay apart.
 */
export function sideChoices(
  key: YearKey,
  years: readonly YearRow[],
  versions: readonly VersionRow[],
): readonly SideChoice[] {
  const others = years
    .filter((row) => !isSameKey(row.key, key) && isSample(row.key) === isSample(key))
    .toSorted(
      (a, b) =>
        Number(b.key.department === key.department) - Number(a.key.department === key.department) ||
        b.key.year - a.key.year,
    );
  return [
    choice({ kind: 'now' }, '本年度，现在的内容'),
    ...versions.map(({ id, name, at }) =>
      choice({ kind: 'version', id }, `本年度，版本“${name}”（${timeText(at)}）`),
    ),
    ...others.map((row) => choice({ kind: 'year', key: row.key }, yearTitle(row.name, row.key))),
  ];
}

/** What is offered first: the year before, else the version kept last. */
export function usualBefore(
  key: YearKey,
  years: readonly YearRow[],
  versions: readonly VersionRow[],
): Side | undefined {
  const lastYear = { ...key, year: key.year - 1 };
  if (years.some((row) => isSameKey(row.key, lastYear))) return { kind: 'year', key: lastYear };
  const [version] = versions;
  return version && { kind: 'version', id: version.id };
}

/** What was typed on a side. */
export async function entryOfSide(side: Side, key: YearKey): Promise<Result<Entry>> {
  if (side.kind === 'now') {
    await flush();
    return success(useYear.getState().entry);
  }
  if (side.kind === 'version') {
    const answer = await request('version/load', { key, id: side.id });
    return answer.ok ? success(answer.value.entry) : answer;
  }
  const answer = await request('year/open', { key: side.key });
  return answer.ok ? success(answer.value.entry) : answer;
}
