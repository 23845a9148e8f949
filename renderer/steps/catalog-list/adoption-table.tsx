import { Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import {
  type Adoption,
  type CatalogItem,
  CLASSIFICATION_NAMES,
} from '../../../shared/catalog/index.ts';

interface Row {
  readonly what: string;
  readonly item: CatalogItem;
  readonly before: string;
  readonly after: string;
}

const COLORS: Readonly<Record<string, string>> = {
  改名: 'orange',
  补上说明: 'blue',
  新增: 'green',
};

function rowsOf({ added, renamed, explained }: Adoption): readonly Row[] {
  return [
    ...renamed.map(({ item, before }) => ({ what: '改名', item, before, after: item.name })),
    ...explained.map((item) => ({
      what: '补上说明',
      item,
      before: item.name,
      after: item.definition ?? '',
    })),
    ...added.map((item) => ({ what: '新增', item, before: '', after: item.name })),
  ];
}

/** The items that an official list would write, those with another name first. */
export function AdoptionTable({ adoption }: { readonly adoption: Adoption }): ReactNode {
  return (
    <Table<Row>
      size="small"
      rowKey={({ item }) => `${item.classification} ${item.code}`}
      dataSource={[...rowsOf(adoption)]}
      pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: '差别',
          width: 92,
          render: (_, { what }) => <Tag color={COLORS[what] ?? ''}>{what}</Tag>,
          filters: Object.keys(COLORS).map((word) => ({ text: word, value: word })),
          onFilter: (value, { what }) => what === value,
        },
        {
          title: '分类',
          width: 160,
          render: (_, { item }) => CLASSIFICATION_NAMES[item.classification],
        },
        { title: '编码', width: 90, render: (_, { item }) => item.code },
        { title: '现在', dataIndex: 'before' },
        { title: '导入后', dataIndex: 'after' },
      ]}
    />
  );
}
