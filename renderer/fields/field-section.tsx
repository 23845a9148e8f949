import { type ReactNode, useId } from 'react';
import { SectionHead } from './section-head.tsx';

/** Fields that belong together, under a title. */
export function FieldSection({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <section aria-labelledby={id} className="field-section">
      <SectionHead title={title} hint={hint} id={id} />
      <div className="field-grid">{children}</div>
    </section>
  );
}
