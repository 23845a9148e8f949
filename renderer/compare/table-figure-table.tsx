import { Table } from 'antd';
import type { ReactNode } from 'react';
import type { TableFigure } from '../../shared/compare/index.ts';
import { signed } from './main-figure-table.tsx';
import type { SideTitles } from './side-titles.ts';

type Row = TableFigure & { readonly key: number };

/** The figures of the finished tables of both sides, as they are printed. */
export function TableFigureTable({
  rows,
  titles,
}: {
  readonly rows: readonly TableFigure[];
  readonly titles: SideTitles;
}): ReactNode {
  const tables = [...new Set(rows.map(({ table }) => table))];
  return (
    <>
      <p className="quiet">数字照各表的单位写；“增减”一律用元。</p>
      <Table<Row>
        size="small"
        className="compare-table"
        dataSource={rows.map((row, key) => ({ ...row, key }))}
        pagination={{ defaultPageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        rowClassName={({ isChanged }) => (isChanged ? 'is-different' : '')}
        columns={[
          {
            title: '表',
            dataIndex: 'table',
            width: '24%',
            filters: tables.map((text) => ({ text, value: text })),
            onFilter: (value, { table }) => table === value,
            filterSearch: true,
          },
          { title: '哪一格', dataIndex: 'place' },
          { title: titles.before, dataIndex: 'before', align: 'right', width: '15%' },
          { title: titles.after, dataIndex: 'after', align: 'right', width: '15%' },
          {
            title: '增减（元）',
            align: 'right',
            width: '15%',
            render: (_, { difference }) => (difference === undefined ? '' : signed(difference)),
          },
        ]}
      />
    </>
  );
}
