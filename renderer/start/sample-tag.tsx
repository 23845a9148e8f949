import { Tag } from 'antd';
import type { ReactNode } from 'react';

/** Marks the year of a sample. */
export function SampleTag(): ReactNode {
  return <Tag title="样例：供试用，与自己部门的数据分开">样例</Tag>;
}
