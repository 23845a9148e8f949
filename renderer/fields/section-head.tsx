import { Typography } from 'antd';
import type { ReactNode } from 'react';
import { WithTerms } from './term.tsx';

/** The title of a section and what belongs there. */
export function SectionHead({
  title,
  hint,
  id,
}: {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly id?: string;
}): ReactNode {
  return (
    <>
      <Typography.Title level={4} {...(id === undefined ? {} : { id })}>
        {title}
      </Typography.Title>
      {hint !== undefined && (
        <Typography.Paragraph type="secondary">
          <WithTerms text={hint} />
        </Typography.Paragraph>
      )}
    </>
  );
}
