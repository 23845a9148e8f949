import { Button, Space, Spin, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import type { BackupRow } from '../../shared/api/index.ts';
import { request } from '../api/client.ts';
import { report, useApp } from '../state/app-store.ts';
import '../styles/backup.css';
import { BackupTable } from './backup-table.tsx';
import { ExportAll } from './export-all.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { SecondPlace } from './second-place.tsx';
import { useBackups } from './use-backups.ts';

/** 备份与恢复: what is kept of the library, the way back to it, and all data as open files. */
export function BackupPage({ onClose }: { readonly onClose: () => void }): ReactNode {
  const library = useApp((state) => state.library);
  const [list, load] = useBackups(library);
  const [isBusy, setBusy] = useState(false);
  const [chosen, setChosen] = useState<BackupRow>();
  const make = async (): Promise<void> => {
    setBusy(true);
    const answer = await request('backup/make', { reason: '手动' });
    setBusy(false);
    report(answer.ok ? answer.remarks : answer.problems);
    await load();
  };
  return (
    <main className="start-page backup-page" aria-labelledby="backup-title">
      <header className="start-header">
        <Typography.Title level={1} id="backup-title">
          备份与恢复
        </Typography.Title>
        <span className="quiet">库：{library}</span>
        <Button onClick={onClose}>返回</Button>
      </header>
      <p>
        打开库、导入、结转和程序升级前，内容有变化就自动备份，并逐页核对。最近 10 份、30
        天内每天一份、每年一份会一直留着。
      </p>
      <Space className="backup-tools" wrap>
        <Button type="primary" loading={isBusy} onClick={() => void make()}>
          立即备份
        </Button>
        {list && <span className="quiet">备份在：{list.folder}</span>}
      </Space>
      {list ? <BackupTable backups={list.backups} onRestore={setChosen} /> : <Spin />}
      <div className="backup-more">
        <SecondPlace folder={list?.secondFolder ?? null} onChanged={load} />
        <ExportAll />
      </div>
      {chosen && library !== undefined && (
        <RestoreDialog
          library={library}
          row={chosen}
          onClose={() => {
            setChosen(undefined);
            void load();
          }}
        />
      )}
    </main>
  );
}
