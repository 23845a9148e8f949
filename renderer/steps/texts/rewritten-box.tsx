import { Alert, Button, Space, Tag } from 'antd';
import type { ReactNode } from 'react';
import { removeRow } from '../../fields/list-edits.ts';
import { useConfirm } from '../../fields/use-confirm.ts';
import { putAt } from '../../fields/draft.ts';
import { typeAt } from '../../fields/origin.ts';
import { edit, useYear } from '../../state/year-store.ts';
import { newFigures } from './generated-paragraphs.ts';
import { TextBox } from './text-box.tsx';
import { type RewrittenParagraph, isOutdated } from './use-paragraphs.ts';

function changeText(index: number, text: string): void {
  const path = ['paragraphs', index, 'text'];
  edit(
    '修改改写的段落',
    (draft) => {
      typeAt(draft, path, text);
    },
    `paragraphs[${index}]`,
  );
}

function confirmChecked(index: number, generated: string): void {
  edit('核对改写的段落', (draft) => {
    putAt(draft, ['paragraphs', index, '_generated'], generated);
  });
}

function ChangedNotice({
  own,
  generated,
}: {
  readonly own: RewrittenParagraph;
  readonly generated: string;
}): ReactNode {
  if (own.before === undefined || !isOutdated(own, generated)) return null;
  const figures = newFigures(own.before, generated);
  return (
    <Alert
      type="warning"
      showIcon
      title={
        figures.length > 0
          ? `改写之后数据变了，自动生成的文字里现在是：${figures.join('、')}`
          : '改写之后，自动生成的文字变了'
      }
      description={generated}
      action={
        <Button
          size="small"
          onClick={() => {
            confirmChecked(own.index, generated);
          }}
        >
          已核对
        </Button>
      }
    />
  );
}

/** A paragraph that the clerk wrote anew, with the way back. */
export function RewrittenBox({
  own,
  generated,
}: {
  readonly own: RewrittenParagraph;
  /** What the template would print; undefined where it has no such paragraph now. */
  readonly generated: string | undefined;
}): ReactNode {
  const confirm = useConfirm();
  const isReadOnly = useYear((state) => state.isPublished);
  const reset = (): void => {
    confirm(
      '恢复自动生成的文字？',
      '改写的文字会删除，可以用“撤销”找回。',
      () => {
        removeRow('恢复自动生成的段落', ['paragraphs'], own.index);
      },
      '恢复',
    );
  };
  return (
    <article className="record">
      <Space className="record-head">
        <Tag color="orange">已改写</Tag>
        <Button size="small" disabled={isReadOnly} onClick={reset}>
          {generated === undefined ? '删除' : '恢复自动生成'}
        </Button>
      </Space>
      {generated === undefined ? (
        <Alert type="info" showIcon title="模板现在没有这一段，改写的文字不会印出来。" />
      ) : (
        <ChangedNotice own={own} generated={generated} />
      )}
      <TextBox
        label="改写后的文字（留空则不印这一段）"
        text={own.text}
        place={`paragraphs[${own.index}]`}
        lines={3}
        onChange={(text) => {
          changeText(own.index, text);
        }}
      />
    </article>
  );
}
