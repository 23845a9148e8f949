import { useEffect } from 'react';
import type { Place } from '../../shared/trace/index.ts';
import { useResources } from '../state/resources.ts';
import { useTargetedProject } from '../steps/projects/chosen-project.ts';
import type { StepInfo } from '../steps/steps.ts';
import { forgetTable, usePreview } from './preview-store.ts';
import { tableOfTargets } from './target-tables.ts';

/** The table beside a form: the one chosen, the one of the targets shown, or the one most about the step. */
export function useShownTable(
  step: StepInfo,
  tables: readonly Place[],
  main: string | undefined,
): string | undefined {
  const pack = useResources((state) => state.pack);
  const project = useTargetedProject();
  const chosen = usePreview((state) => state.tableOf[step.id]);
  const isOfTargets = step.id === 'performance';
  const index = isOfTargets ? project?.index : undefined;
  useEffect(() => {
    // Another project is another table.
    if (isOfTargets) forgetTable(step.id);
  }, [isOfTargets, step.id, index]);
  if (tables.some((place) => place.id === `table:${chosen ?? ''}`)) return chosen;
  if (!isOfTargets || !pack) return main;
  if (project) return tableOfTargets(tables, pack, project);
  return tableOfTargets(tables, pack, 'overall') ?? main;
}
