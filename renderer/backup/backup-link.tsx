import { Alert, Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import type { Output } from '../../shared/api/index.ts';
import { request } from '../api/client.ts';

type Status = Output<'backup/status'>;

const WHILE_RUNNING_MS = 1500;

function useStatus(): Status | undefined {
  const [status, setStatus] = useState<Status>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const answer = await request('backup/status', {});
      if (!answer.ok) return;
      setStatus(answer.value);
      if (answer.value.isRunning) timer = setTimeout(() => void look(), WHILE_RUNNING_MS);
    };
    timer = setTimeout(() => void look(), 0);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return status;
}

/** The way to the backups; says where the last one could not be made. */
export function BackupLink({ onOpen }: { readonly onOpen: () => void }): ReactNode {
  const status = useStatus();
  return (
    <>
      <Button onClick={onOpen}>备份与恢复</Button>
      {status && status.problem !== null && (
        <Alert className="backup-trouble" type="warning" title={status.problem} />
      )}
    </>
  );
}
