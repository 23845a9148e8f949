import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { useApp } from '../../state/app-store.ts';
import { useYear } from '../../state/year-store.ts';
import { type ProjectRow, projectsOf } from './project-edits.ts';

/** The project that both the steps of projects and of targets show. */
const useChoice = create<{ readonly index: number; readonly wantsOverall: boolean }>()(() => ({
  index: 0,
  wantsOverall: false,
}));

/** Shows another project. */
export function chooseProject(index: number): void {
  useChoice.setState({ index, wantsOverall: false });
  useApp.setState({ target: undefined });
}

/** Shows the targets of the whole department. */
export function chooseOverall(): void {
  useChoice.setState({ wantsOverall: true });
  useApp.setState({ target: undefined });
}

function targeted(target: string | undefined): number | undefined {
  const [, index] = /^projects\[(\d+)\]/.exec(target ?? '') ?? [];
  return index === undefined ? undefined : Number(index);
}

/** The project that is shown: where a jump leads, else the one last chosen. */
export function useChosenProject(): ProjectRow | undefined {
  const index = useChoice((state) => state.index);
  const target = useApp((state) => targeted(state.target));
  return useYear(
    useShallow(({ entry }) => {
      const projects = projectsOf(entry['projects']);
      return projects[target ?? index] ?? projects[0];
    }),
  );
}

/** Whose targets are shown: a project's; undefined for those of the whole department. */
export function useTargetedProject(): ProjectRow | undefined {
  const chosen = useChosenProject();
  const wantsOverall = useChoice((state) => state.wantsOverall);
  return useApp(({ target }) => {
    if (target?.startsWith('overallPerformance')) return undefined;
    return wantsOverall && target?.startsWith('projects[') !== true ? undefined : chosen;
  });
}

/** How many projects there are. */
export function useProjectCount(): number {
  return useYear(({ entry }) => projectsOf(entry['projects']).length);
}
