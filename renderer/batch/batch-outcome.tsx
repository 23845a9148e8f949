import { Alert, Button, Progress, Table, Tag } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { request } from '../api/client.ts';
import { SEVERITY_WORDS } from '../review/open-findings.ts';
import { keyText, yearTitle } from '../start/words.ts';
import { openYear, report } from '../state/app-store.ts';
import type { BatchState, Outcome } from './run-batch.ts';

function Verdict({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const { check, files, problems } = outcome;
  if (problems.length > 0) return <Tag color="red">没有做成</Tag>;
  if (!check) return <Tag color="green">已导出 {files.length} 个文件</Tag>;
  if (check.errors + check.warnings === 0) return <Tag color="green">没有问题</Tag>;
  return (
    <>
      {check.errors > 0 && <Tag color="red">必须改 {check.errors}</Tag>}
      {check.warnings > 0 && <Tag color="orange">应当改 {check.warnings}</Tag>}
    </>
  );
}

function Details({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const { check, files, problems } = outcome;
  const all = check ? check.errors + check.warnings + check.infos : 0;
  const shown = check?.findings ?? [];
  return (
    <ul className="batch-details">
      {problems.map((message) => (
        <li key={message}>{message}</li>
      ))}
      {files.map((path) => (
        <li key={path} className="exported-file">
          {path.replace(/^.*[\\/]/, '')}
        </li>
      ))}
      {shown.map(({ severity, message, where }, index) => (
        <li key={index}>
          {SEVERITY_WORDS[severity]}：{where === '' ? '' : `${where}：`}
          {message}
        </li>
      ))}
      {all > shown.length && (
        <li>还有 {all - shown.length} 处，请打开这一年，在“审核”一步查看。</li>
      )}
    </ul>
  );
}

function hasDetails({ check, files, problems }: Outcome): boolean {
  return problems.length + files.length + (check?.findings.length ?? 0) > 0;
}

function headline({ what, total, outcomes, current, isCancelled }: BatchState): string {
  const verb = what === 'export' ? '导出' : '审核';
  if (current) return `正在${verb}：${yearTitle(current.name, current.key)}`;
  const failed = outcomes.filter(({ problems }) => problems.length > 0).length;
  const done = `已${verb} ${outcomes.length - failed} 份${failed > 0 ? `，${failed} 份没有做成` : ''}`;
  return isCancelled ? `已停止：${done}，还有 ${total - outcomes.length} 份没有做。` : `${done}。`;
}

/** How far a batch is, and what came of each year. */
export function BatchOutcome({
  state,
  onCancel,
}: {
  readonly state: BatchState;
  readonly onCancel: () => void;
}): ReactNode {
  const { outcomes, total, current } = state;
  const [file] = outcomes.flatMap(({ files }) => files);
  const place = useRef<HTMLElement>(null);
  const isBegun = current !== undefined && outcomes.length === 0;
  useEffect(() => {
    // It stands below what was chosen: whoever starts a batch is to see it.
    if (isBegun) place.current?.scrollIntoView({ block: 'start' });
  }, [isBegun]);
  return (
    <section ref={place} aria-label="结果" className="batch-outcome">
      <Progress
        aria-label="进度"
        percent={Math.round((outcomes.length / Math.max(1, total)) * 100)}
      />
      <div className="batch-line">
        <span role="status">{headline(state)}</span>
        {current && <Button onClick={onCancel}>停止</Button>}
        {!current && file !== undefined && (
          <Button
            onClick={() => {
              void request('file/reveal', { path: file }).then((answer) => {
                if (!answer.ok) report(answer.problems);
              });
            }}
          >
            打开文件夹
          </Button>
        )}
      </div>
      {state.isCancelled && <Alert type="info" title="已经做完的保留。" />}
      <Table<Outcome>
        size="small"
        rowKey={({ row }) => keyText(row.key)}
        dataSource={[...outcomes]}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        expandable={{
          expandedRowRender: (outcome) => <Details outcome={outcome} />,
          rowExpandable: hasDetails,
          columnTitle: '详情',
          columnWidth: 56,
        }}
        columns={[
          { title: '部门与年度', render: (_, { row }) => yearTitle(row.name, row.key) },
          {
            title: '结果',
            render: (_, outcome) => <Verdict outcome={outcome} />,
            sorter: (a, b) => (a.check?.errors ?? 0) - (b.check?.errors ?? 0),
          },
          {
            title: '操作',
            render: (_, { row }) => (
              <Button
                type="link"
                disabled={current !== undefined}
                onClick={() => void openYear(row.key)}
              >
                打开
              </Button>
            ),
          },
        ]}
      />
    </section>
  );
}
