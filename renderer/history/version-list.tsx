import { App, AutoComplete, Button, Space, Table } from 'antd';
import { type ReactNode, useState } from 'react';
import type { VersionRow } from '../../shared/api/index.ts';
import { request } from '../api/client.ts';
import { chooseCompared } from '../compare/compared.ts';
import { keyText, timeText } from '../start/words.ts';
import { report, useApp } from '../state/app-store.ts';
import { flush, useYear } from '../state/year-store.ts';
import { returnTo } from './return-to.ts';

const USUAL_NAMES = ['送审稿', '报送稿', '公开稿'];

async function saveVersion(name: string): Promise<boolean> {
  await flush();
  const { key } = useYear.getState();
  if (!key) return false;
  const answer = await request('version/save', { key, name });
  if (!answer.ok) report(answer.problems);
  return answer.ok;
}

async function restore({ id, name }: VersionRow): Promise<void> {
  await flush();
  const { key } = useYear.getState();
  if (!key) return;
  const answer = await request('version/load', { key, id });
  if (answer.ok) returnTo(`恢复版本“${name}”`, answer.value.entry);
  else report(answer.problems);
}

function compareWith({ id }: VersionRow): void {
  const { key } = useYear.getState();
  if (!key) return;
  chooseCompared(keyText(key), { kind: 'version', id });
  useApp.setState({ page: 'compare' });
}

/** Keeps the year as it stands under a name. */
function VersionSaver({ onSaved }: { readonly onSaved: () => void }): ReactNode {
  const [name, setName] = useState('');
  const given = name.trim();
  const save = async (): Promise<void> => {
    if (!(await saveVersion(given))) return;
    setName('');
    onSaved();
  };
  return (
    <Space wrap>
      <AutoComplete
        aria-label="版本名称"
        placeholder="版本名称，如“报送稿”"
        className="version-name"
        value={name}
        maxLength={100}
        options={USUAL_NAMES.map((value) => ({ value }))}
        onChange={setName}
      />
      <Button type="primary" disabled={given === ''} onClick={() => void save()}>
        保存现在的内容为一个版本
      </Button>
    </Space>
  );
}

/** The kept versions of the open year: hold against what is there now, or bring back. */
export function VersionList({
  versions,
  onSaved,
}: {
  readonly versions: readonly VersionRow[];
  readonly onSaved: () => void;
}): ReactNode {
  const { modal } = App.useApp();
  const isReadOnly = useYear((state) => state.isPublished);
  const ask = (row: VersionRow): void => {
    void modal.confirm({
      title: `恢复版本“${row.name}”？`,
      content: `这一年的内容会变回 ${timeText(row.at)} 的样子。恢复也记在修改记录里，可以再撤销。`,
      okText: '恢复',
      cancelText: '取消',
      onOk: () => restore(row),
    });
  };
  return (
    <>
      <VersionSaver onSaved={onSaved} />
      {versions.length > 0 && (
        <Table<VersionRow>
          size="small"
          rowKey="id"
          className="version-table"
          dataSource={[...versions]}
          pagination={{ pageSize: 10, hideOnSinglePage: true }}
          columns={[
            { title: '版本', dataIndex: 'name' },
            { title: '保存时间', render: (_, { at }) => timeText(at) },
            {
              title: '操作',
              render: (_, row) => (
                <>
                  <Button
                    type="link"
                    onClick={() => {
                      compareWith(row);
                    }}
                  >
                    与现在对比
                  </Button>
                  <Button
                    type="link"
                    disabled={isReadOnly}
                    onClick={() => {
                      ask(row);
                    }}
                  >
                    恢复
                  </Button>
                </>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
