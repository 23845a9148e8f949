import { Menu } from 'antd';
import type { ReactNode } from 'react';
import { goToStep } from '../state/app-store.ts';
import type { StepInfo } from '../steps/steps.ts';
import { STATE_WORDS, useStepStates } from '../steps/step-state.ts';
import { StepMark } from './step-mark.tsx';

/** The guided way, each step with its state. */
export function StepList({
  steps,
  current,
}: {
  readonly steps: readonly StepInfo[];
  readonly current: string | undefined;
}): ReactNode {
  const states = useStepStates(steps);
  return (
    <nav aria-label="编制步骤">
      <Menu
        mode="inline"
        selectedKeys={current === undefined ? [] : [current]}
        onClick={({ key }) => {
          goToStep(key);
        }}
        items={steps.map(({ id, title }, index) => {
          const state = states.get(id) ?? 'empty';
          return {
            key: id,
            icon: <StepMark state={state} />,
            label: `${index + 1}. ${title}`,
            title: `${title}：${STATE_WORDS[state]}`,
          };
        })}
      />
    </nav>
  );
}
