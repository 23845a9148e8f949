import { Button, Empty, Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import type { BackupRow } from '../../shared/api/index.ts';
import { timeText } from '../start/words.ts';
import { holdsText, reasonWord, sizeText } from './backup-words.ts';

interface BackupTableProps {
  readonly backups: readonly BackupRow[];
  readonly onRestore: (row: BackupRow) => void;
}

/** The backups of a library, newest first, with what each holds. */
export function BackupTable({ backups, onRestore }: BackupTableProps): ReactNode {
  return (
    <Table<BackupRow>
      rowKey="path"
      size="small"
      dataSource={[...backups]}
      pagination={backups.length > 12 ? { pageSize: 12, showSizeChanger: false } : false}
      scroll={{ x: 'max-content' }}
      locale={{
        emptyText: <Empty description="还没有备份。库里有了数据，下次打开时会自动备份。" />,
      }}
      columns={[
        { title: '备份时间', render: (_, { at }) => timeText(at) },
        { title: '为什么备份', render: (_, { reason }) => reasonWord(reason) },
        { title: '里面有什么', className: 'backup-holds', render: (_, row) => holdsText(row) },
        {
          title: '最后修改',
          render: (_, { holds }) => (holds.savedAt === null ? '' : timeText(holds.savedAt)),
        },
        { title: '大小', align: 'right', render: (_, { bytes }) => sizeText(bytes) },
        { title: '存在', render: (_, { place }) => (place === 'first' ? '库旁边' : '第二处') },
        {
          title: '检查',
          render: (_, { holds }) =>
            holds.problem === null ? (
              <Tag color="green">备份时已核对</Tag>
            ) : (
              <Tag color="red">不能用</Tag>
            ),
        },
        {
          title: '操作',
          render: (_, row) => (
            <Button
              type="link"
              disabled={row.holds.problem !== null}
              aria-label={`恢复到 ${timeText(row.at)} 的备份`}
              onClick={() => {
                onRestore(row);
              }}
            >
              恢复到这一份
            </Button>
          ),
        },
      ]}
    />
  );
}
