import { useDeferredValue, useMemo } from 'react';
import type { Entry } from '../../shared/entry/index.ts';
import type { Finding, Severity } from '../../shared/findings/index.ts';
import { useComposed } from '../state/composed.ts';
import { readingOf } from '../state/reading.ts';
import { useYear } from '../state/year-store.ts';
import { type OpenFinding, allFindings } from './all-findings.ts';

export { type OpenFinding, allFindings, openCount, openFinding } from './all-findings.ts';

/** The user's words for the weight of a finding. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: '必须改',
  warning: '应当改',
  info: '看一看',
};

interface Known {
  readonly findings: readonly Finding[];
  readonly all: readonly OpenFinding[];
}

const known = new WeakMap<Entry, Known>();
const NONE: readonly OpenFinding[] = [];

/** Several places show the findings of one entry: they are put together once. */
function openFindingsOf(entry: Entry, findings: readonly Finding[]): readonly OpenFinding[] {
  const before = known.get(entry);
  if (before?.findings === findings) return before.all;
  const all = allFindings(entry, readingOf(entry), findings);
  known.set(entry, { findings, all });
  return all;
}

/** All findings of the open year: those without a reason first, by weight; none while not `isWanted`. */
export function useOpenFindings(isWanted = true): readonly OpenFinding[] {
  // A keystroke shows its own effect first.
  const entry = useDeferredValue(useYear((state) => state.entry));
  const findings = useComposed((state) => state.review.findings);
  return useMemo(
    () => (isWanted ? openFindingsOf(entry, findings) : NONE),
    [isWanted, entry, findings],
  );
}
