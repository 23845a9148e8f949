import { DownOutlined, RollbackOutlined } from '@ant-design/icons';
import { Button, Dropdown, Space, Tag, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { PublishButton } from '../history/publish-button.tsx';
import { isRecord } from '../../shared/entry/index.ts';
import { rememberOpenYear } from '../review/remember-open-year.ts';
import { SampleTag } from '../start/sample-tag.tsx';
import { isSample } from '../start/words.ts';
import { type Page, leaveYear, useApp } from '../state/app-store.ts';
import { redo, undo, useYear } from '../state/year-store.ts';

interface PageLink {
  readonly page: Page;
  readonly title: string;
}

const LINKS: readonly PageLink[] = [
  { page: 'overview', title: '一览' },
  { page: 'compare', title: '对比' },
];

/** Pages for now and then, in one menu: the bar has no room for all. */
const MORE: readonly PageLink[] = [
  { page: 'import', title: '从表格导入' },
  { page: 'exchange', title: '单位报送' },
  { page: 'documents', title: '审核文件' },
  { page: 'history', title: '修改记录' },
];

function goTo(page: Page): void {
  useApp.setState({ page });
}

function MoreMenu({ current }: { readonly current: Page }): ReactNode {
  const shown = MORE.find(({ page }) => page === current);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: MORE.map(({ page, title }) => ({ key: page, label: title })),
        selectedKeys: shown ? [shown.page] : [],
        onClick: ({ key }) => {
          const chosen = MORE.find(({ page }) => page === key);
          if (chosen) goTo(chosen.page);
        },
      }}
    >
      <Button type={shown ? 'primary' : 'default'} aria-haspopup="menu">
        {shown ? `更多：${shown.title}` : '更多'}
        <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}

function SavedMark(): ReactNode {
  const saving = useYear((state) => state.saving);
  const savedAt = useYear((state) => state.savedAt);
  if (saving === 'saving') return <span role="status">正在保存……</span>;
  if (saving === 'failed') return <span role="status">还没有保存</span>;
  // Its own words: a locale's would take a noticeable part of the start to load.
  const time = new Date(savedAt).toTimeString().slice(0, 8);
  return (
    <span role="status">
      已保存<span className="saved-at"> {time}</span>
    </span>
  );
}

/** Whose year it is, whether it is saved, and the ways to other pages. */
export function TitleBar(): ReactNode {
  const key = useYear((state) => state.key);
  const department = useYear((state) => state.entry['department']);
  const isPublished = useYear((state) => state.isPublished);
  const canUndo = useYear((state) => state.past.length > 0);
  const canRedo = useYear((state) => state.future.length > 0);
  const page = useApp((state) => state.page);
  const given = isRecord(department) ? department['name'] : undefined;
  const name = typeof given === 'string' ? given : '';
  return (
    <header className="title-bar">
      <Button onClick={() => void rememberOpenYear().then(leaveYear)}>全部年度</Button>
      <strong className="title-bar-name" title={name}>
        {name} {key?.year} 年{key?.kind === 'finalAccounts' ? '部门决算' : '部门预算'}
      </strong>
      {key && isSample(key) && <SampleTag />}
      {isPublished && (
        <>
          <Tag color="green">已公开（只读）</Tag>
          <PublishButton />
        </>
      )}
      <SavedMark />
      <Space className="title-bar-tools">
        <Tooltip title="撤销（Ctrl+Z）">
          <Button
            aria-label="撤销"
            icon={<RollbackOutlined />}
            disabled={!canUndo || isPublished}
            onClick={undo}
          />
        </Tooltip>
        <Tooltip title="重做（Ctrl+Y）">
          <Button
            aria-label="重做"
            icon={<RollbackOutlined className="redo-icon" />}
            disabled={!canRedo || isPublished}
            onClick={redo}
          />
        </Tooltip>
        <Button
          type={page === 'steps' ? 'primary' : 'default'}
          onClick={() => {
            goTo('steps');
          }}
        >
          填报
        </Button>
        {LINKS.map((link) => (
          <Button
            key={link.page}
            type={page === link.page ? 'primary' : 'default'}
            onClick={() => {
              goTo(link.page);
            }}
          >
            {link.title}
          </Button>
        ))}
        <MoreMenu current={page} />
      </Space>
    </header>
  );
}
