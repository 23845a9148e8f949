import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { openCount, useOpenFindings } from '../review/open-findings.ts';
import { useYear } from '../state/year-store.ts';
import { PUBLISHED_VERSION, setPublished } from './publish.ts';

/** Marks the year as published, or opens it again; asks first. */
export function PublishButton({ onDone }: { readonly onDone?: () => void }): ReactNode {
  const { modal } = App.useApp();
  const isPublished = useYear((state) => state.isPublished);
  const errors = openCount(useOpenFindings(), 'error');
  const change = async (): Promise<void> => {
    if (await setPublished(!isPublished)) onDone?.();
  };
  const reopen = {
    title: '改回“编制中”？',
    content: '这一年已经公开。改回以后可以修改，请确认公开的文件也会相应更换。',
    okText: '改回编制中',
  };
  const publish = {
    title: '标记为“已公开”？',
    content: `${errors > 0 ? `还有 ${errors} 条“必须改”的问题没有处理。` : ''}标记以后，这一年的数据只能看，不能改；同时保存一个版本“${PUBLISHED_VERSION}”。以后可以改回。`,
    okText: '标记为已公开',
  };
  return (
    <Button
      onClick={() => {
        void modal.confirm({
          ...(isPublished ? reopen : publish),
          cancelText: '取消',
          onOk: change,
        });
      }}
    >
      {isPublished ? '改回编制中' : '标记为已公开'}
    </Button>
  );
}
