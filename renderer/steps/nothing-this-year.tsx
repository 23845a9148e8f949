import { Alert, Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { type Path, valueAt } from '../../shared/entry/index.ts';
import { hasContent } from '../fields/list-edits.ts';
import { useYear } from '../state/year-store.ts';
import { setNotApplicable, useNotApplicable } from './not-applicable.ts';
import { topicTitle } from '../../shared/facts/index.ts';

/** “本年没有”: not forgotten, but looked at and not there. */
export function NothingThisYear({
  topic,
  list,
}: {
  readonly topic: string;
  /** Where facts of the topic would stand. */
  readonly list: Path;
}): ReactNode {
  const isSo = useNotApplicable().includes(topic);
  const isReadOnly = useYear((state) => state.isPublished);
  const isFilled = useYear(({ entry }) => hasContent(valueAt(entry, list)));
  if (isFilled && !isSo) return null;
  return (
    <div className="form-note">
      <Checkbox
        checked={isSo}
        disabled={isReadOnly}
        onChange={({ target }) => {
          setNotApplicable(topic, target.checked);
        }}
      >
        {topicTitle(topic)}
      </Checkbox>
      {isSo && isFilled && (
        <Alert type="warning" showIcon title="已确认没有，但下面填了内容，请去掉其中之一。" />
      )}
    </div>
  );
}
