import { type ReactNode, useState } from 'react';
import { Dialog } from '../fields/dialog.tsx';
import type { BackupRow } from '../../shared/api/index.ts';
import { timeText } from '../start/words.ts';
import { holdsText } from './backup-words.ts';
import { restore } from './restore.ts';

interface RestoreDialogProps {
  readonly library: string;
  readonly row: BackupRow;
  readonly onClose: (isDone: boolean) => void;
}

/** Asks before a backup takes the place of the library. */
export function RestoreDialog({ library, row, onClose }: RestoreDialogProps): ReactNode {
  const [isBusy, setBusy] = useState(false);
  const go = async (): Promise<void> => {
    setBusy(true);
    const isDone = await restore(library, row.path);
    setBusy(false);
    onClose(isDone);
  };
  return (
    <Dialog
      title={`恢复到 ${timeText(row.at)} 的备份？`}
      okText="恢复"
      cancelText="不恢复"
      confirmLoading={isBusy}
      onOk={() => void go()}
      onCancel={() => {
        onClose(false);
      }}
    >
      <p>这份备份里有：{holdsText(row)}。</p>
      <p>
        恢复后，全部部门和年度都回到备份时的样子，之后填的内容不在其中。现在的库不会删除：先自动备份一份，原文件另外改名保留，随时可以再恢复回来。
      </p>
    </Dialog>
  );
}
