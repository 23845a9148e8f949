import { Alert, Button, Spin } from 'antd';
import { type ReactNode, useState } from 'react';
import { Dialog } from '../fields/dialog.tsx';
import { timeText } from '../start/words.ts';
import { useApp } from '../state/app-store.ts';
import { holdsText } from './backup-words.ts';
import { restore } from './restore.ts';
import { useBackups } from './use-backups.ts';

function close(): void {
  useApp.setState({ damaged: undefined });
}

/** Offers the last good backup of a library that cannot be opened any more. */
export function RescueDialog({ library }: { readonly library: string }): ReactNode {
  const [list] = useBackups(library);
  const [isBusy, setBusy] = useState(false);
  const best = list?.backups.find(({ holds }) => holds.problem === null);
  const go = async (): Promise<void> => {
    if (!best) return;
    setBusy(true);
    const isDone = await restore(library, best.path);
    setBusy(false);
    if (isDone) close();
  };
  return (
    <Dialog
      title="库文件损坏，打不开了"
      onCancel={close}
      footer={[
        <Button key="close" onClick={close}>
          先不恢复
        </Button>,
        best && (
          <Button key="go" type="primary" loading={isBusy} onClick={() => void go()}>
            恢复最近的备份
          </Button>
        ),
      ]}
    >
      <p>“{library}”里的内容已经损坏（常见原因：突然断电、U 盘没有安全弹出、磁盘故障）。</p>
      {!list && <Spin />}
      {best && (
        <Alert
          type="info"
          title={`最近一份完好的备份：${timeText(best.at)}`}
          description={`${holdsText(best)}。恢复后，损坏的文件会改名留在原处，不会删除。`}
        />
      )}
      {list && !best && (
        <Alert
          type="warning"
          title="库旁边没有找到能用的备份"
          description="如果另外存过备份（第二处、U 盘），请点“打开已有的库”，直接选那份备份文件；损坏的文件请留着，不要删除。"
        />
      )}
    </Dialog>
  );
}
