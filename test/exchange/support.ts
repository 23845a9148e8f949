import { createHash } from 'node:crypto';
import { type Entry, readEntry } from '../../shared/entry/index.ts';
import {
  type Arrival,
  type Choices,
  type UnitPart,
  mergePart,
  openPart,
  sealPart,
  unitYear,
} from '../../shared/exchange/index.ts';
import { type YearDataFile, writeYearData } from '../../shared/facts/index.ts';
import { must } from '../support/samples.ts';

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export const WRITTEN = { program: '0.1.0', at: '2026-03-01T08:00:00.000Z' };

/** What arrives at the department after a unit wrote its file and the file was read. */
export function sentBy(entry: Entry, unit: string, at = WRITTEN.at): UnitPart {
  const bytes = sealPart(must(unitYear(entry, unit)), { ...WRITTEN, at }, sha256);
  return must(openPart('单位.ysgk', bytes, sha256));
}

export function arrivalOf(part: UnitPart): Arrival {
  return { part, file: '单位.ysgk', at: '2026-03-02T08:00:00.000Z' };
}

export function take(entry: Entry, part: UnitPart, choices: Choices = {}): Entry {
  return mergePart(entry, arrivalOf(part), choices, sha256).entry;
}

/** The facts of an entry that leaves nothing out. */
export function factsOf(entry: Entry): YearDataFile {
  const { data, problems } = readEntry(entry);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return writeYearData(data);
}
