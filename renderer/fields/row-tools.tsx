import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import type { ReactNode } from 'react';
import type { Path } from '../../shared/entry/index.ts';
import { useYear } from '../state/year-store.ts';
import { moveRow } from './list-edits.ts';

/** Up, down and out, for one row of a list. */
export function RowTools({
  title,
  list,
  index,
  count,
  onRemove,
  onMoved,
}: {
  readonly title: string;
  readonly list: Path;
  readonly index: number;
  readonly count: number;
  readonly onRemove: () => void;
  readonly onMoved?: (to: number) => void;
}): ReactNode {
  const isReadOnly = useYear((state) => state.isPublished);
  const move = (to: number): void => {
    moveRow(`移动“${title}”`, list, index, to);
    onMoved?.(to);
  };
  return (
    <Space size={2}>
      <Button
        type="text"
        size="small"
        icon={<ArrowUpOutlined />}
        aria-label={`上移${title}`}
        disabled={isReadOnly || index === 0}
        onClick={() => {
          move(index - 1);
        }}
      />
      <Button
        type="text"
        size="small"
        icon={<ArrowDownOutlined />}
        aria-label={`下移${title}`}
        disabled={isReadOnly || index >= count - 1}
        onClick={() => {
          move(index + 1);
        }}
      />
      <Button
        type="text"
        size="small"
        danger
        icon={<DeleteOutlined />}
        aria-label={`删除${title}`}
        disabled={isReadOnly}
        onClick={onRemove}
      />
    </Space>
  );
}
