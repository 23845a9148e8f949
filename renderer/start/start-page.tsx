import { Button, Card, Empty, Space, Table, Typography } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import type { PackRow, YearRow } from '../../shared/api/index.ts';
import { request } from '../api/client.ts';
import { createYear, openLibrary, openYear, report, useApp } from '../state/app-store.ts';

async function openSample(id: string): Promise<void> {
  const sample = await request('sample/load', { id });
  if (sample.ok) await createYear(sample.value.entry);
  else report(sample.problems);
}

/** What one sees with no year open: the library, and the ways to begin. */
export function StartPage(): ReactNode {
  const { library, years, info } = useApp();
  const [packs, setPacks] = useState<readonly PackRow[]>([]);
  useEffect(() => {
    void request('pack/list', {}).then((answer) => {
      if (answer.ok) setPacks(answer.value.packs);
    });
  }, []);
  if (library === undefined) {
    return (
      <main style={{ padding: 32 }}>
        <Typography.Title level={1}>预决算公开编制助手</Typography.Title>
        <Button type="primary" onClick={() => void openLibrary(info?.defaultLibrary ?? '')}>
          开始
        </Button>
      </main>
    );
  }
  return (
    <main style={{ padding: 32 }}>
      <Typography.Title level={1}>部门与年度</Typography.Title>
      <Table<YearRow>
        rowKey={({ key }) => `${key.department}/${key.year}/${key.kind}`}
        dataSource={[...years]}
        pagination={false}
        locale={{ emptyText: <Empty description="还没有年度" /> }}
        columns={[
          {
            title: '部门',
            render: (_, row) => (
              <Button type="link" onClick={() => void openYear(row.key)}>
                {row.name}
              </Button>
            ),
          },
          { title: '年度', render: (_, { key }) => key.year },
        ]}
      />
      <Card title="样例" style={{ marginTop: 24 }}>
        <Space wrap>
          {packs.map((pack) => (
            <Button key={pack.id} onClick={() => void openSample(pack.id)}>
              {pack.name}
            </Button>
          ))}
        </Space>
      </Card>
    </main>
  );
}
