import { Button, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { request } from '../api/client.ts';
import { report } from '../state/app-store.ts';
import { ChooseFolder } from './choose-folder.tsx';

interface SecondPlaceProps {
  readonly folder: string | null;
  readonly onChanged: () => Promise<void>;
}

/** A second folder for backups, best on another disk. */
export function SecondPlace({ folder, onChanged }: SecondPlaceProps): ReactNode {
  const [isBusy, setBusy] = useState(false);
  const set = async (wish: string | null): Promise<void> => {
    setBusy(true);
    const answer = await request('backup/setSecondFolder', { folder: wish });
    setBusy(false);
    report(answer.ok ? [] : answer.problems);
    await onChanged();
  };
  return (
    <section aria-labelledby="second-place-title">
      <h2 id="second-place-title">第二处备份</h2>
      <p>
        {folder === null
          ? '现在只备份在库旁边；硬盘坏了会一起丢。建议选一个 U 盘、移动硬盘或单位的共享盘，每次自动多存一份。'
          : `每次备份同时存到：${folder}。U 盘没插时只提醒，不影响使用。`}
      </p>
      <Space wrap>
        <ChooseFolder
          label={folder === null ? '选第二处……' : '换一个地方……'}
          title="第二处备份放在哪个文件夹"
          isBusy={isBusy}
          onChoose={set}
        />
        {folder !== null && <Button onClick={() => void set(null)}>不要第二处</Button>}
      </Space>
    </section>
  );
}
