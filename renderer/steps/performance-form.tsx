import { Button, Select } from 'antd';
import { type ReactNode, useDeferredValue, useId, useMemo } from 'react';
import { valueAt } from '../../shared/entry/index.ts';
import { goToStep } from '../state/app-store.ts';
import { useYear } from '../state/year-store.ts';
import { Targets } from './performance/targets.tsx';
import {
  chooseOverall,
  chooseProject,
  useChosenProject,
  useTargetedProject,
} from './projects/chosen-project.ts';
import { projectsOf } from './projects/project-edits.ts';
import { overallTargetParts, projectTargetParts } from './specs/performance-spec.ts';
import { useKind } from './use-kind.ts';

const OVERALL = -1;
const OVERALL_BASE = ['overallPerformance'];

function optionsOf(rows: unknown): readonly { readonly value: number; readonly label: string }[] {
  return projectsOf(rows).map(({ index, name, code }) => {
    const indicators = valueAt(rows, [index, 'indicators']);
    const count = Array.isArray(indicators) ? indicators.length : 0;
    const state = count === 0 ? '还没有指标' : `${count} 条指标`;
    return { value: index, label: `${name || code}（${state}）` };
  });
}

function Chooser({
  id,
  value,
  onChange,
}: {
  readonly id: string;
  readonly value: number;
  readonly onChange: (index: number) => void;
}): ReactNode {
  // The list may follow a moment behind the typing.
  const rows = useDeferredValue(useYear(({ entry }) => entry['projects']));
  const options = useMemo(() => optionsOf(rows), [rows]);
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
  const chosen = useChosenProject();
  const shown = useTargetedProject();
  const index = chosen?.index ?? 0;
  const base = useMemo(() => ['projects', index], [index]);
  const choose = (wanted: number): void => {
    if (wanted === OVERALL) chooseOverall();
    else chooseProject(wanted);
  };
  return (
    <>
      {chosen === undefined && (
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
      <Chooser id={id} value={shown?.index ?? OVERALL} onChange={choose} />
      {shown ? (
        <Targets key={shown.index} parts={projectTargetParts(kind)} base={base} name={shown.name} />
      ) : (
        <Targets parts={overallTargetParts(kind)} base={OVERALL_BASE} name="部门整体" />
      )}
    </>
  );
}
