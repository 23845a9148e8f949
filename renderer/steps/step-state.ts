import { useMemo } from 'react';
import { type ReadEntry, parsePath, pathText, valueAt } from '../../shared/entry/index.ts';
import type { Entry } from '../../shared/entry/index.ts';
import { isRecord } from '../../shared/entry/index.ts';
import type { Finding } from '../../shared/findings/index.ts';
import { useComposed } from '../state/composed.ts';
import { useReading } from '../state/reading.ts';
import { useYear } from '../state/year-store.ts';
import { type StepInfo, stepOf } from './steps.ts';

export type StepState = 'empty' | 'begun' | 'complete' | 'findings';

export const STATE_WORDS: Readonly<Record<StepState, string>> = {
  empty: '还没有填',
  begun: '填了一部分',
  complete: '已填好',
  findings: '有问题要改',
};

function hasContent(value: unknown): boolean {
  if (value === undefined || value === '') return false;
  if (Array.isArray(value)) return value.some(hasContent);
  return !isRecord(value) || Object.values(value).some(hasContent);
}

/** 本年没有: looked at and not there, which is as good as filled in. */
function isNotApplicable({ holds: [first] }: StepInfo, { notApplicable }: Entry): boolean {
  return first !== undefined && Array.isArray(notApplicable) && notApplicable.includes(first);
}

function isBegun(step: StepInfo, entry: Entry): boolean {
  if (isNotApplicable(step, entry)) return true;
  return step.holds.some((name) => {
    const value = entry[name];
    const { only } = step;
    if (only === undefined || name !== 'expenditure' || !Array.isArray(value)) {
      return hasContent(value);
    }
    return value.some((row) => isRecord(row) && only(row) && hasContent(row));
  });
}

/** The row of the entry on the way of a path, for lists that two steps share. */
function rowOn(entry: Entry, text: string): Readonly<Record<string, unknown>> | undefined {
  const row = valueAt(entry, parsePath(text).slice(0, 2));
  return isRecord(row) ? row : undefined;
}

/** The step to which a finding leads. */
export function stepOfFinding(finding: Finding, read: ReadEntry, entry: Entry): string | undefined {
  if (finding.fact === undefined) return undefined;
  const path = read.entryPath(parsePath(finding.fact));
  return stepOf(path, rowOn(entry, pathText(path)))?.id;
}

/** The state of each step: by what is typed, what is not understood, and what the checks found. */
export function useStepStates(steps: readonly StepInfo[]): ReadonlyMap<string, StepState> {
  const entry = useYear((state) => state.entry);
  const read = useReading();
  const findings = useComposed((state) => state.review.findings);
  return useMemo(() => {
    const incomplete = new Set(
      read.problems.map(({ path }) => stepOf(path, rowOn(entry, pathText(path)))?.id),
    );
    const wrong = new Set(
      findings
        .filter(({ severity }) => severity === 'error')
        .map((finding) => stepOfFinding(finding, read, entry)),
    );
    const stateOf = (step: StepInfo): StepState => {
      if (wrong.has(step.id)) return 'findings';
      if (incomplete.has(step.id)) return 'begun';
      return isBegun(step, entry) ? 'complete' : 'empty';
    };
    return new Map(steps.map((step) => [step.id, stateOf(step)]));
  }, [steps, entry, read, findings]);
}
