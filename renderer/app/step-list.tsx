import { Menu } from 'antd';
import { type ReactNode, memo } from 'react';
import { goToStep } from '../state/app-store.ts';
import type { StepInfo } from '../steps/steps.ts';
import { isStepState, stateWord } from '../steps/step-state.ts';
import { useStepStates } from '../steps/use-step-states.ts';
import { StepMark } from './step-mark.tsx';

interface MenuProps {
  readonly steps: readonly StepInfo[];
  /** The states of the steps in their order, as one text: easy to compare. */
  readonly states: string;
  readonly current: string | undefined;
  readonly mustMend: number;
}

const MOST_COUNTED = 999;

/** Typing seldom changes a state, so the menu is seldom drawn again. */
const StepMenu = memo(function StepMenu({
  steps,
  states,
  current,
  mustMend,
}: MenuProps): ReactNode {
  const words = states.split(',');
  return (
    <Menu
      mode="inline"
      // Each item would carry one for a menu that is folded.
      tooltip={false}
      selectedKeys={current === undefined ? [] : [current]}
      onClick={({ key }) => {
        goToStep(key);
      }}
      items={steps.map(({ id, title }, index) => {
        const word = words[index] ?? '';
        const state = isStepState(word) ? word : 'empty';
        return {
          key: id,
          icon: <StepMark state={state} word={stateWord(id, state)} />,
          label: (
            <span className="step-label">
              {`${index + 1}. ${title}`}
              {id === 'review' && mustMend > 0 && (
                <span className="must-mend" title={`必须改 ${mustMend}`}>
                  {mustMend > MOST_COUNTED ? `${MOST_COUNTED}+` : mustMend}
                </span>
              )}
            </span>
          ),
          title: `${title}：${stateWord(id, state)}`,
        };
      })}
    />
  );
});

/** The guided way, each step with its state. */
export function StepList({ steps, current }: Pick<MenuProps, 'steps' | 'current'>): ReactNode {
  const { states, errors } = useStepStates(steps);
  return (
    <nav aria-label="编制步骤">
      <StepMenu
        steps={steps}
        current={current}
        mustMend={errors}
        states={steps.map(({ id }) => states.get(id) ?? 'empty').join()}
      />
    </nav>
  );
}
