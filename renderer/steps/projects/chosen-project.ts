import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { useApp } from '../../state/app-store.ts';
import { useYear } from '../../state/year-store.ts';
import { type ProjectRow, projectsOf } from './project-edits.ts';

/** The project that both the steps of projects and of targets show. */
const useChoice = create<{ readonly index: number }>()(() => ({ index: 0 }));

/** Shows another project. */
export function chooseProject(index: number): void {
  useChoice.setState({ index });
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

/** How many projects there are. */
export function useProjectCount(): number {
  return useYear(({ entry }) => projectsOf(entry['projects']).length);
}
