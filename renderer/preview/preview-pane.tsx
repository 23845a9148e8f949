import type { ReactNode } from 'react';
import type { StepInfo } from '../steps/steps.ts';

/** What the step's facts make: tables and paragraphs. */
export function PreviewPane({ step }: { readonly step: StepInfo }): ReactNode {
  return <aside aria-label="生成的表格和文字">{step.title}</aside>;
}
