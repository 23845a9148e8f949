import { Button, Select } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { isRecord } from '../../shared/entry/index.ts';
import { goToStep, useApp } from '../state/app-store.ts';
import { useYear } from '../state/year-store.ts';
import { Targets } from './performance/targets.tsx';
import { chooseProject, useChosenProject } from './projects/chosen-project.ts';
import type { ProjectRow } from './projects/project-edits.ts';
import { overallTargetParts, projectTargetParts } from './specs/performance-spec.ts';
import { useKind } from './use-kind.ts';

const OVERALL = -1;
const OVERALL_BASE = ['overallPerformance'];

function useIndicatorCounts(): readonly number[] {
  const counts = useYear(({ entry }) => {
    const projects: readonly unknown[] = Array.isArray(entry['projects']) ? entry['projects'] : [];
    return projects
      .map((row) => {
        const rows = isRecord(row) ? row['indicators'] : undefined;
        return Array.isArray(rows) ? rows.length : 0;
      })
      .join();
  });
  return counts.split(',').map(Number);
}

function Chooser({
  id,
  value,
  projects,
  onChange,
}: {
  readonly id: string;
  readonly value: number;
  readonly projects: readonly ProjectRow[];
  readonly onChange: (index: number) => void;
}): ReactNode {
  const counts = useIndicatorCounts();
  const options = projects.map(({ index, name, code }) => ({
    value: index,
    label: `${name || code}（${counts[index] === 0 ? '还没有指标' : `${counts[index] ?? 0} 条指标`}）`,
  }));
  return (
    <div className="target-chooser">
      <label htmlFor={id}>填哪一个的目标</label>
      <Select
        id={id}
        showSearch={{ optionFilterProp: 'label' }}
        value={value}
        onChange={onChange}
        options={[{ value: OVERALL, label: '部门整体绩效目标' }, ...options]}
      />
    </div>
  );
}

/** 绩效目标: of each project and of the whole department. */
export function PerformanceForm(): ReactNode {
  const kind = useKind();
  const id = useId();
  const { projects, chosen } = useChosenProject();
  const [wantsOverall, setOverall] = useState(false);
  const target = useApp((state) => state.target);
  const leadsTo = (place: string): boolean => target?.startsWith(place) === true;
  const isOverall =
    chosen === undefined ||
    leadsTo('overallPerformance') ||
    (wantsOverall && !leadsTo('projects['));
  const choose = (index: number): void => {
    setOverall(index === OVERALL);
    chooseProject(index === OVERALL ? (chosen?.index ?? 0) : index);
  };
  return (
    <>
      {projects.length === 0 && (
        <div className="empty-hint">
          <p>还没有项目，可以先填部门整体目标；项目的绩效目标要先登记项目。</p>
          <Button
            onClick={() => {
              goToStep('projects');
            }}
          >
            去登记项目
          </Button>
        </div>
      )}
      <Chooser
        id={id}
        value={isOverall ? OVERALL : chosen.index}
        projects={projects}
        onChange={choose}
      />
      {isOverall ? (
        <Targets parts={overallTargetParts(kind)} base={OVERALL_BASE} name="部门整体" />
      ) : (
        <Targets
          key={chosen.index}
          parts={projectTargetParts(kind)}
          base={['projects', chosen.index]}
          name={chosen.name}
        />
      )}
    </>
  );
}
