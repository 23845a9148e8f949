import { App, Button, Empty, Spin, Tag, Typography } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useYear } from '../state/year-store.ts';
import '../styles/compare.css';
import '../styles/history.css';
import { HistoryStepCard, TAKEN_BACK } from './history-step.tsx';
import { PublishButton } from './publish-button.tsx';
import { useHistory } from './use-history.ts';
import { useVersions } from './use-versions.ts';
import { VersionList } from './version-list.tsx';

/** 修改记录: the state of the year, its kept versions, and every step of work. */
export function HistoryPage(): ReactNode {
  const { message } = App.useApp();
  useEffect(
    () => () => {
      message.destroy(TAKEN_BACK);
    },
    [message],
  );
  const key = useYear((state) => state.key);
  const isPublished = useYear((state) => state.isPublished);
  const [versions, loadVersions] = useVersions(key);
  const [history, more] = useHistory();
  return (
    <main className="step-frame" aria-labelledby="history-title">
      <Typography.Title level={2} id="history-title">
        修改记录
      </Typography.Title>
      <section className="year-state" aria-label="本年度的状态">
        {isPublished ? <Tag color="green">已公开</Tag> : <Tag>编制中</Tag>}
        <span>
          {isPublished
            ? '这一年已经公开，只能看，不能改。'
            : '文件公开以后，可以在这里锁定这一年的数据。'}
        </span>
        <PublishButton onDone={loadVersions} />
      </section>
      <Typography.Title level={3}>版本</Typography.Title>
      <Typography.Paragraph type="secondary">
        送审、报送、公开时各保存一个版本，以后可以对比改了什么，也可以恢复。
      </Typography.Paragraph>
      {versions && <VersionList versions={versions} onSaved={loadVersions} />}
      <Typography.Title level={3}>每一步修改</Typography.Title>
      {!history && <Spin description="正在读取……" />}
      {history?.steps.length === 0 && <Empty description="还没有改过什么" />}
      {history?.steps.map((step, index) => (
        <HistoryStepCard key={step.commit.revision} step={step} isNewest={index === 0} />
      ))}
      {history?.hasMore === true && <Button onClick={() => void more()}>更早的修改</Button>}
    </main>
  );
}
