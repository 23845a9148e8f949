import { Button, Dropdown, type MenuProps, Table, Tag } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import type { PackRow, YearRow } from '../../shared/api/index.ts';
import { openYear, useApp } from '../state/app-store.ts';
import { DeleteYear } from './delete-year.tsx';
import { ForwardDialog } from './forward/forward-dialog.tsx';
import type { ForwardTarget } from './forward/use-forward.ts';
import { exportYear } from './new-year.ts';
import { type OpenFindings, loadFindings } from './open-findings.ts';
import { SampleTag } from './sample-tag.tsx';
import { isSample, keyText, kindWord, timeText } from './words.ts';

function FindingsCell({ found }: { readonly found: OpenFindings | undefined }): ReactNode {
  if (!found) return '没有查过';
  if (found.errors + found.warnings === 0) return <Tag color="green">没有问题</Tag>;
  return (
    <>
      {found.errors > 0 && <Tag color="red">必须改 {found.errors}</Tag>}
      {found.warnings > 0 && <Tag color="orange">应当改 {found.warnings}</Tag>}
    </>
  );
}

type Task =
  | { readonly what: 'delete'; readonly row: YearRow }
  | { readonly what: 'forward'; readonly row: YearRow; readonly target: ForwardTarget }
  | undefined;

function nextYear({ key: { year, kind } }: YearRow): ForwardTarget {
  return { year: year + 1, kind };
}

function moreItems({ key: { year, kind }, state }: YearRow): NonNullable<MenuProps['items']> {
  return [
    ...(kind === 'budget' ? [{ key: 'final', label: `编制 ${year} 年决算……` }] : []),
    { key: 'export', label: '导出数据文件' },
    state === 'published'
      ? { key: 'delete', label: '删除（已公开，先改回编制中）', disabled: true }
      : { key: 'delete', label: '删除……', danger: true },
  ];
}

/** All departments and years of the library. */
export function YearTable({ packs }: { readonly packs: readonly PackRow[] }): ReactNode {
  const years = useApp((state) => state.years);
  const [findings, setFindings] = useState<ReadonlyMap<string, OpenFindings>>(new Map());
  const [task, setTask] = useState<Task>();
  useEffect(() => {
    void loadFindings(years.map(({ key }) => key)).then(setFindings);
  }, [years]);
  const names = [...new Set(years.map(({ name }) => name))];
  const done = (): void => {
    setTask(undefined);
  };
  return (
    <>
      <Table<YearRow>
        rowKey={({ key }) => keyText(key)}
        dataSource={[...years]}
        pagination={years.length > 20 ? { pageSize: 20 } : false}
        size="middle"
        className="year-table"
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: '部门',
            dataIndex: 'name',
            filters: names.map((text) => ({ text, value: text })),
            onFilter: (value, { name }) => name === value,
            filterSearch: true,
            sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
            render: (_, row) => (
              <>
                <Button type="link" onClick={() => void openYear(row.key)}>
                  {row.name}
                </Button>
                {isSample(row.key) && <SampleTag />}
              </>
            ),
          },
          {
            title: '年度',
            dataIndex: ['key', 'year'],
            sorter: (a, b) => a.key.year - b.key.year,
            defaultSortOrder: 'descend',
          },
          {
            title: '种类',
            render: (_, { key }) => kindWord(key.kind),
            filters: [
              { text: '部门预算', value: 'budget' },
              { text: '部门决算', value: 'finalAccounts' },
            ],
            onFilter: (value, { key }) => key.kind === value,
          },
          {
            title: '模板',
            render: (_, { template }) =>
              packs.find(({ id }) => id === template)?.name ?? template ?? '没有选',
          },
          {
            title: '状态',
            render: (_, { state }) =>
              state === 'published' ? <Tag color="green">已公开</Tag> : <Tag>编制中</Tag>,
          },
          {
            title: '待处理问题',
            render: (_, { key }) => <FindingsCell found={findings.get(keyText(key))} />,
          },
          {
            title: '最后修改',
            dataIndex: 'savedAt',
            sorter: (a, b) => a.savedAt.localeCompare(b.savedAt),
            render: (_, { savedAt }) => timeText(savedAt),
          },
          {
            title: '操作',
            // Stays in sight where the window is too narrow for the names.
            fixed: 'end',
            render: (_, row) => (
              <>
                <Button type="link" onClick={() => void openYear(row.key)}>
                  打开
                </Button>
                <Button
                  type="link"
                  onClick={() => {
                    setTask({ what: 'forward', row, target: nextYear(row) });
                  }}
                >
                  结转到新年度
                </Button>
                <Dropdown
                  trigger={['click']}
                  menu={{
                    items: moreItems(row),
                    onClick: ({ key }) => {
                      const { year } = row.key;
                      if (key === 'export') void exportYear(row.key);
                      else if (key === 'delete') setTask({ what: 'delete', row });
                      else
                        setTask({ what: 'forward', row, target: { year, kind: 'finalAccounts' } });
                    },
                  }}
                >
                  <Button type="link">更多</Button>
                </Dropdown>
              </>
            ),
          },
        ]}
      />
      {task?.what === 'delete' && <DeleteYear row={task.row} onClose={done} />}
      {task?.what === 'forward' && (
        <ForwardDialog
          source={task.row.key}
          name={task.row.name}
          target={task.target}
          packs={packs}
          onClose={done}
        />
      )}
    </>
  );
}
