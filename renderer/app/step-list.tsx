import { Badge, Menu } from 'antd';
import type { ReactNode } from 'react';
import { openCount, useOpenFindings } from '../review/open-findings.ts';
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
  const mustMend = openCount(useOpenFindings(), 'error');
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
            label: (
              <span className="step-label">
                {`${index + 1}. ${title}`}
                {id === 'review' && mustMend > 0 && (
                  <Badge
                    count={mustMend}
                    overflowCount={999}
                    color="#b3261e"
                    title={`必须改 ${mustMend}`}
                  />
                )}
              </span>
            ),
            title: `${title}：${STATE_WORDS[state]}`,
          };
        })}
      />
    </nav>
  );
}
