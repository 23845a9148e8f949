import { Table, Tag, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import type { UnitRow } from '../../shared/api/index.ts';
import { fen, formatAmount } from '../../shared/money/index.ts';
import { timeText } from '../start/words.ts';
import { ExportUnit } from './export-unit.tsx';

interface StateWords {
  readonly word: string;
  readonly color: string;
  readonly help: string;
}

const STATES: Readonly<Record<UnitRow['state'], StateWords>> = {
  received: { word: '已接收', color: 'green', help: '接收以后没有改动过。' },
  changed: {
    word: '接收后有改动',
    color: 'orange',
    help: '接收以后，这个单位的数据在本机改动过；再接收该单位的文件时会列出差别。',
  },
  typed: { word: '本机填写', color: 'blue', help: '没有接收过文件，数据是在本机填写的。' },
  missing: { word: '未报送', color: 'red', help: '没有接收过文件，也没有填写数据。' },
  unknown: {
    word: '单位已删去',
    color: 'default',
    help: '接收过文件，但“预算单位”里已没有这个编码。',
  },
};

function StateTag({ state }: { readonly state: UnitRow['state'] }): ReactNode {
  const { word, color, help } = STATES[state];
  return (
    <Tooltip title={help}>
      <Tag color={color}>{word}</Tag>
    </Tooltip>
  );
}

function yuan(amount: number): string {
  return formatAmount(fen(amount), 'yuan', { decimals: 2, thousands: true });
}

/** The department's totals: what all units come to. */
function Totals({ units }: { readonly units: readonly UnitRow[] }): ReactNode {
  const total = (pick: (unit: UnitRow) => number): number =>
    units.reduce((all, unit) => all + pick(unit), 0);
  return (
    <Table.Summary.Row>
      <Table.Summary.Cell index={0} colSpan={2}>
        部门合计
      </Table.Summary.Cell>
      <Table.Summary.Cell index={2} align="right">
        {total(({ rows }) => rows)}
      </Table.Summary.Cell>
      <Table.Summary.Cell index={3} align="right">
        {yuan(total(({ income }) => income))}
      </Table.Summary.Cell>
      <Table.Summary.Cell index={4} align="right">
        {yuan(total(({ expenditure }) => expenditure))}
      </Table.Summary.Cell>
      <Table.Summary.Cell index={5} colSpan={3} />
    </Table.Summary.Row>
  );
}

/** Which units have sent their files, and which have not. */
export function ProgressTable({ units }: { readonly units: readonly UnitRow[] }): ReactNode {
  return (
    <Table<UnitRow>
      size="small"
      rowKey="code"
      dataSource={[...units]}
      pagination={units.length > 30 ? { pageSize: 30 } : false}
      scroll={{ x: 'max-content' }}
      summary={() => units.length > 1 && <Totals units={units} />}
      columns={[
        {
          title: '单位',
          render: (_, { name, code, isHeadquarters }) => (
            <>
              {name} <span className="quiet">{code}</span> {isHeadquarters && <Tag>本级</Tag>}
            </>
          ),
        },
        {
          title: '状态',
          render: (_, { state }) => <StateTag state={state} />,
          filters: Object.entries(STATES).map(([value, { word }]) => ({ text: word, value })),
          onFilter: (value, { state }) => state === value,
        },
        { title: '行数', dataIndex: 'rows', align: 'right' },
        { title: '收入（元）', align: 'right', render: (_, { income }) => yuan(income) },
        { title: '支出（元）', align: 'right', render: (_, { expenditure }) => yuan(expenditure) },
        {
          title: '接收时间',
          render: (_, { receivedAt }) => (receivedAt === null ? '' : timeText(receivedAt)),
        },
        {
          title: '单位导出时间',
          render: (_, { writtenAt }) => (writtenAt === null ? '' : timeText(writtenAt)),
        },
        {
          title: '操作',
          render: (_, unit) => unit.state !== 'unknown' && <ExportUnit unit={unit} />,
        },
      ]}
    />
  );
}
