import { Button } from 'antd';
import type { ReactNode } from 'react';
import { showPlace } from './preview-store.ts';

/** The title of a table or part of the text, which leads there; a step remembers what it last showed. */
export function PlaceLink({
  step,
  id,
  title,
}: {
  readonly step: string;
  readonly id: string;
  readonly title: string;
}): ReactNode {
  return (
    <Button
      type="link"
      size="small"
      onClick={() => {
        showPlace(step, id);
      }}
    >
      {title}
    </Button>
  );
}
