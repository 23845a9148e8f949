import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { SectionHead } from '../../fields/section-head.tsx';
import { useYear } from '../../state/year-store.ts';
import { setNotApplicable, useNotApplicable } from '../not-applicable.ts';
import { TOPICS, topicTitle } from '../../../shared/facts/index.ts';

/** What the department does not have: confirmed, not forgotten. */
export function NotApplicableList(): ReactNode {
  const confirmed = useNotApplicable();
  const isReadOnly = useYear((state) => state.isPublished);
  const known = TOPICS.map(({ topic }) => topic);
  const others = confirmed.filter(
    (topic): topic is string => typeof topic === 'string' && !known.includes(topic),
  );
  return (
    <section className="field-section" aria-label="本部门没有的事项">
      <SectionHead
        title="本部门没有的事项"
        hint="确认过没有的打上勾：审核时不再问，结转到下一年时也会列出来。"
      />
      <div className="check-grid">
        {[...known, ...others].map((topic) => (
          <Checkbox
            key={topic}
            checked={confirmed.includes(topic)}
            disabled={isReadOnly}
            onChange={({ target }) => {
              setNotApplicable(topic, target.checked);
            }}
          >
            {topicTitle(topic)}
          </Checkbox>
        ))}
      </div>
    </section>
  );
}
