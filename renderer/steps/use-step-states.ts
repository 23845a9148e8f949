import { useDeferredValue, useMemo } from 'react';
import { useIsExported } from '../export/exported.ts';
import { openCount, useOpenFindings } from '../review/open-findings.ts';
import { useComposed } from '../state/composed.ts';
import { useYear } from '../state/year-store.ts';
import { type StepState, stepStates } from './step-state.ts';
import type { StepInfo } from './steps.ts';

/** What is said of the steps of the open year. */
export interface StepStates {
  readonly states: ReadonlyMap<string, StepState>;
  /** Findings that must be mended. */
  readonly errors: number;
}

const NOT_YET: ReadonlyMap<string, StepState> = new Map();

/** The states of the steps of the open year; nothing yet in the first frame, which shows the form. */
export function useStepStates(steps: readonly StepInfo[]): StepStates {
  const isWanted = useDeferredValue(true, false);
  const entry = useDeferredValue(useYear((state) => state.entry));
  const findings = useOpenFindings(isWanted);
  const isChecked = useComposed((state) => state.document !== undefined || !state.isBehind);
  const isExported = useIsExported();
  return useMemo(
    () => ({
      states: isWanted ? stepStates(steps, { entry, findings, isChecked, isExported }) : NOT_YET,
      errors: openCount(findings, 'error'),
    }),
    [isWanted, steps, entry, findings, isChecked, isExported],
  );
}
