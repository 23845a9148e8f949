import { useDeferredValue, useMemo } from 'react';
import { useIsExported } from '../export/exported.ts';
import { useOpenFindings } from '../review/open-findings.ts';
import { useComposed } from '../state/composed.ts';
import { useYear } from '../state/year-store.ts';
import { type StepState, stepStates } from './step-state.ts';
import type { StepInfo } from './steps.ts';

/** The states of the steps of the open year. */
export function useStepStates(steps: readonly StepInfo[]): ReadonlyMap<string, StepState> {
  const entry = useDeferredValue(useYear((state) => state.entry));
  const findings = useOpenFindings();
  const isChecked = useComposed((state) => state.document !== undefined || !state.isBehind);
  const isExported = useIsExported();
  return useMemo(
    () => stepStates(steps, { entry, findings, isChecked, isExported }),
    [steps, entry, findings, isChecked, isExported],
  );
}
