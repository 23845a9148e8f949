import { Button, Typography } from 'antd';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { goToStep } from '../state/app-store.ts';
import { endGroup } from '../state/year-store.ts';
import { CarriedNote } from '../steps/carried-note.tsx';
import { type StepInfo, helpOf } from '../steps/steps.ts';
import { useKind } from '../steps/use-kind.ts';

/** A step's title and help above its form, the way on below it. */
export function StepFrame({
  step,
  steps,
  children,
}: {
  readonly step: StepInfo;
  readonly steps: readonly StepInfo[];
  readonly children: ReactNode;
}): ReactNode {
  const kind = useKind();
  const top = useRef<HTMLElement>(null);
  const shown = useRef(step.id);
  // Before the effects of the form: a jump to one of its fields scrolls there afterwards. A new page
  // stands at its top, and to scroll it would cost a layout more.
  useLayoutEffect(() => {
    if (shown.current !== step.id) top.current?.scrollTo({ top: 0 });
    shown.current = step.id;
  }, [step.id]);
  useEffect(() => endGroup, [step.id]);
  const index = steps.indexOf(step);
  const previous = steps[index - 1];
  const next = steps[index + 1];
  return (
    <main className="step-frame" ref={top} aria-labelledby="step-title">
      <Typography.Title level={2} id="step-title">
        {step.title}
      </Typography.Title>
      <Typography.Paragraph type="secondary">{helpOf(step, kind)}</Typography.Paragraph>
      <CarriedNote step={step} />
      {children}
      <footer className="step-footer">
        {previous && (
          <Button
            onClick={() => {
              goToStep(previous.id);
            }}
          >
            上一步：{previous.title}
          </Button>
        )}
        {next && (
          <Button
            type="primary"
            onClick={() => {
              goToStep(next.id);
            }}
          >
            下一步：{next.title}
          </Button>
        )}
      </footer>
    </main>
  );
}
