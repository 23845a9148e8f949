import { type ReactNode, useMemo } from 'react';
import { FormParts } from '../fields/form-parts.tsx';
import { BalanceLine } from './balance-line.tsx';
import { NothingThisYear } from './nothing-this-year.tsx';
import { useChosenProject, useProjectCount } from './projects/chosen-project.ts';
import { OtherLines, ProjectLines } from './projects/project-lines.tsx';
import { ProjectList } from './projects/project-list.tsx';
import { BUDGET_ITEM_PARTS, PROJECT_PARTS, PROJECT_TEXT_PARTS } from './specs/projects-spec.ts';

/** 项目支出: the list, and what belongs to the project chosen in it. */
export function ProjectsForm(): ReactNode {
  const chosen = useChosenProject();
  const count = useProjectCount();
  const index = chosen?.index;
  const base = useMemo(() => (index === undefined ? undefined : ['projects', index]), [index]);
  return (
    <>
      {count === 0 && <NothingThisYear topic="projects" list={['projects']} />}
      <ProjectList />
      {chosen && base && (
        <div key={chosen.index} role="group" aria-label={`项目：${chosen.name}`}>
          <FormParts parts={PROJECT_PARTS} base={base} />
          <ProjectLines code={chosen.code} unit={chosen.unit} />
          <FormParts parts={BUDGET_ITEM_PARTS} base={base} />
          <FormParts parts={PROJECT_TEXT_PARTS} base={base} />
        </div>
      )}
      <OtherLines />
      <BalanceLine />
    </>
  );
}
