import { Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import type { UnitFile } from '../../shared/api/index.ts';

type Difference = UnitFile['differences'][number];

const WORDS: Readonly<
  Record<Difference['what'], { readonly word: string; readonly color: string }>
> = {
  added: { word: '新增', color: 'green' },
  changed: { word: '修改', color: 'orange' },
  removed: { word: '删去', color: 'red' },
};

/** What taking in a unit's file would change, row by row. */
export function DifferenceTable({ read }: { readonly read: UnitFile }): ReactNode {
  const { differences, differenceCount } = read;
  const rows = differences.map((one, index) => ({ ...one, index }));
  return (
    <>
      <Table<Difference & { readonly index: number }>
        size="small"
        rowKey="index"
        className="difference-table"
        dataSource={rows}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            title: '差别',
            width: 72,
            render: (_, { what }) => <Tag color={WORDS[what].color}>{WORDS[what].word}</Tag>,
            filters: Object.entries(WORDS).map(([value, { word }]) => ({ text: word, value })),
            onFilter: (value, { what }) => what === value,
          },
          { title: '位置', dataIndex: 'place', width: 112 },
          { title: '哪一行', dataIndex: 'row', width: '30%' },
          { title: '现在', dataIndex: 'before' },
          { title: '接收后', dataIndex: 'after' },
        ]}
      />
      {differenceCount > differences.length && (
        <p className="quiet">
          共 {differenceCount} 处差别，这里列出前 {differences.length} 处。
        </p>
      )}
    </>
  );
}
