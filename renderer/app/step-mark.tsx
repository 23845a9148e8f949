import {
  CheckCircleFilled,
  ExclamationCircleFilled,
  EditOutlined,
  HistoryOutlined,
  MinusCircleOutlined,
  RightCircleOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { StepState } from '../steps/step-state.ts';

const ICONS: Readonly<Record<StepState, ReactNode>> = {
  empty: <MinusCircleOutlined style={{ opacity: 0.5 }} />,
  optional: <RightCircleOutlined />,
  begun: <EditOutlined />,
  carried: <HistoryOutlined />,
  complete: <CheckCircleFilled style={{ color: '#2f8f3e' }} />,
  findings: <ExclamationCircleFilled style={{ color: '#c8491b' }} />,
};

/** The state of a step as a sign, with its word for those who do not see it. */
export function StepMark({
  state,
  word,
}: {
  readonly state: StepState;
  readonly word: string;
}): ReactNode {
  return (
    <span role="img" aria-label={word}>
      {ICONS[state]}
    </span>
  );
}
