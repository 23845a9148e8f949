import { Table } from 'antd';
import type { ReactNode } from 'react';
import type { MainFigure } from '../../shared/compare/index.ts';
import { type Fen, ZERO, formatAmount, formatPercent } from '../../shared/money/index.ts';
import type { SideTitles } from './side-titles.ts';

const STYLE = { decimals: 2, thousands: true } as const;

/** What is not there says whether it was left open or the year has no such thing. */
function yuan(amount: Fen | undefined, { difference }: MainFigure): string {
  if (amount !== undefined) return formatAmount(amount, 'yuan', STYLE);
  return difference === undefined ? '未填' : '没有';
}

/** A difference with its sign, in 元. */
export function signed(difference: Fen): string {
  if (difference === 0) return '不变';
  return `${difference > 0 ? '＋' : ''}${formatAmount(difference, 'yuan', STYLE)}`;
}

function rate({ before, difference }: MainFigure): string {
  if (difference === 0 || difference === undefined) return '';
  const percent = formatPercent(difference, before ?? ZERO, { decimals: 2 });
  return percent === undefined ? '—' : `${percent}%`;
}

/** The totals of both sides in 元. */
export function MainFigureTable({
  rows,
  titles,
}: {
  readonly rows: readonly MainFigure[];
  readonly titles: SideTitles;
}): ReactNode {
  return (
    <Table<MainFigure>
      size="small"
      className="compare-table"
      rowKey={({ group, title }) => `${group}/${title}`}
      dataSource={[...rows]}
      pagination={false}
      rowClassName={({ difference }) => (difference === 0 ? '' : 'is-different')}
      columns={[
        { title: '类别', dataIndex: 'group' },
        { title: '项目', dataIndex: 'title' },
        {
          title: `${titles.before}（元）`,
          align: 'right',
          render: (_, row) => yuan(row.before, row),
        },
        {
          title: `${titles.after}（元）`,
          align: 'right',
          render: (_, row) => yuan(row.after, row),
        },
        {
          title: '增减（元）',
          align: 'right',
          render: (_, { difference }) => (difference === undefined ? '' : signed(difference)),
        },
        { title: '增减幅度', align: 'right', render: (_, row) => rate(row) },
      ]}
    />
  );
}
