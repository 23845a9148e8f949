import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import '../styles/about.css';
import { FontsTab } from './fonts-tab.tsx';
import { ProgramTab } from './program-tab.tsx';
import { TextTab } from './text-tab.tsx';

/** The program, what this computer has for its documents, and the texts that come with it. */
export function AboutTabs(): ReactNode {
  return (
    <Tabs
      destroyOnHidden
      items={[
        { key: 'program', label: '关于本程序', children: <ProgramTab /> },
        { key: 'fonts', label: '字体与软件', children: <FontsTab /> },
        {
          key: 'changes',
          label: '更新记录',
          children: <TextTab which="changes" label="更新记录" />,
        },
        {
          key: 'notices',
          label: '第三方许可',
          children: <TextTab which="notices" label="第三方许可" />,
        },
      ]}
    />
  );
}
