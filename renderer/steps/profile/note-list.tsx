import { PlusOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { addRow, removeRow } from '../../fields/list-edits.ts';
import { SectionHead } from '../../fields/section-head.tsx';
import { useConfirm } from '../../fields/use-confirm.ts';
import { putAt } from '../../fields/draft.ts';
import { edit, endGroup, useYear } from '../../state/year-store.ts';

const LIST = ['notes'];

/** 备注: what the clerk notes down for herself and her successor; never published. */
export function NoteList(): ReactNode {
  const found = useYear(({ entry }) => entry['notes']);
  const isReadOnly = useYear((state) => state.isPublished);
  const confirm = useConfirm();
  const notes: readonly unknown[] = Array.isArray(found) ? found : [];
  const remove = (index: number, isEmpty: boolean): void => {
    const take = (): void => {
      removeRow('删除备注', LIST, index);
    };
    if (isEmpty) take();
    else confirm(`删除第 ${index + 1} 条备注？`, '可以用“撤销”找回。', take);
  };
  return (
    <section className="field-section" aria-label="备注">
      <SectionHead title="备注" hint="留给自己和接手同事看的，不会公开。" />
      {notes.map((note, index) => {
        const text = typeof note === 'string' ? note : '';
        return (
          <div key={index} className="note-row" data-path={`notes[${index}]`}>
            <Input.TextArea
              aria-label={`第 ${index + 1} 条备注`}
              className="growing"
              rows={1}
              disabled={isReadOnly}
              value={text}
              onChange={({ target }) => {
                edit(
                  '修改备注',
                  (draft) => {
                    putAt(draft, [...LIST, index], target.value);
                  },
                  `notes[${index}]`,
                );
              }}
              onBlur={endGroup}
            />
            <Button
              type="text"
              danger
              icon={<DeleteOutlined />}
              aria-label={`删除第 ${index + 1} 条备注`}
              disabled={isReadOnly}
              onClick={() => {
                remove(index, text === '');
              }}
            />
          </div>
        );
      })}
      <Button
        icon={<PlusOutlined />}
        disabled={isReadOnly}
        onClick={() => {
          addRow('添加备注', LIST, '');
        }}
      >
        添加备注
      </Button>
    </section>
  );
}
