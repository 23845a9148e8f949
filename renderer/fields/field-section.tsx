import { Typography } from 'antd';
import { type ReactNode, useId } from 'react';

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
      <Typography.Title level={4} id={id}>
        {title}
      </Typography.Title>
      {hint !== undefined && <Typography.Paragraph type="secondary">{hint}</Typography.Paragraph>}
      <div className="field-grid">{children}</div>
    </section>
  );
}
