import type { ReactNode } from 'react';
import { NamedValues } from '../../fields/named-values.tsx';
import { SectionHead } from '../../fields/section-head.tsx';
import { useYear } from '../../state/year-store.ts';

/** What names the year in the library and therefore stays as it is. */
export function YearKeyView(): ReactNode {
  const key = useYear((state) => state.key);
  if (!key) return null;
  return (
    <section className="field-section">
      <SectionHead
        title="年度"
        hint="部门编码、年度和种类是这份数据在库里的名字，建立后不能改。填错了，请回到“全部年度”另建一份，再用“结转到新年度”把内容带过去。"
      />
      <NamedValues
        isInOneLine
        values={[
          { name: '部门编码', value: key.department },
          { name: '年度', value: `${key.year} 年` },
          { name: '种类', value: key.kind === 'budget' ? '部门预算' : '部门决算' },
        ]}
      />
    </section>
  );
}
