import { Button, Card, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import type { PackRow } from '../../shared/api/index.ts';
import { AddTemplate } from './add-template.tsx';
import { CreateWizard } from './create-wizard.tsx';
import { ImportYear } from './import-year.tsx';
import { openSample } from './new-year.ts';

/** The three ways to a first year: create, look round in a sample, import. */
export function WaysToBegin({ packs }: { readonly packs: readonly PackRow[] }): ReactNode {
  const [isCreating, setCreating] = useState(false);
  const [busy, setBusy] = useState<string>();
  const look = async (id: string): Promise<void> => {
    setBusy(id);
    await openSample(id);
    setBusy(undefined);
  };
  return (
    <div className="ways">
      <Card title="新建部门">
        <p>选好本地的公开模板，填部门编码和单位，就可以开始填数。</p>
        <Button
          type="primary"
          onClick={() => {
            setCreating(true);
          }}
        >
          新建部门
        </Button>
        <p className="quiet">没有本地的模板？把别人写好的模板文件夹添加进来，不用编程。</p>
        <AddTemplate />
      </Card>
      <Card title="先看看样例">
        <p>打开一份填好的样例，随便改：样例在列表里标明“样例”，与自己部门的数据分开。</p>
        <Space wrap>
          {packs
            .filter(({ sampleYear }) => sampleYear !== null)
            .map(({ id, name, region, sampleYear, kind }) => (
              <Button
                key={id}
                title={name}
                loading={busy === id}
                onClick={() => void look(id)}
                data-sample={id}
              >
                {region ?? name} {sampleYear}
                {kind === 'budget' ? '预算' : '决算'}
              </Button>
            ))}
        </Space>
      </Card>
      <Card title="导入年度数据文件">
        <ImportYear />
      </Card>
      {isCreating && (
        <CreateWizard
          packs={packs}
          onClose={() => {
            setCreating(false);
          }}
        />
      )}
    </div>
  );
}
