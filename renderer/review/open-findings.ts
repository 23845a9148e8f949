import { useDeferredValue, useMemo } from 'react';
import type { Severity } from '../../shared/findings/index.ts';
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

/** All findings of the open year: those without a reason first, by weight. */
export function useOpenFindings(): readonly OpenFinding[] {
  // A keystroke shows its own effect first.
  const entry = useDeferredValue(useYear((state) => state.entry));
  const read = readingOf(entry);
  const findings = useComposed((state) => state.review.findings);
  return useMemo(() => allFindings(entry, read, findings), [entry, read, findings]);
}
