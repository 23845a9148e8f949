import { FolderOpenOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { request } from '../api/client.ts';
import { FolderDialog } from '../start/folder-dialog.tsx';
import { report, useApp } from '../state/app-store.ts';

interface ChooseFolderProps {
  readonly label: string;
  readonly title: string;
  readonly isBusy?: boolean;
  readonly onChoose: (folder: string) => Promise<void>;
}

/** A button that asks for a folder, with the system's dialog where the host has one. */
export function ChooseFolder({ label, title, isBusy, onChoose }: ChooseFolderProps): ReactNode {
  const info = useApp((state) => state.info);
  const [isOpen, setOpen] = useState(false);
  const ask = async (): Promise<void> => {
    if (info?.hasDialogs !== true) {
      setOpen(true);
      return;
    }
    const answer = await request('file/choose', { what: 'folder' });
    if (!answer.ok) report(answer.problems);
    else if (answer.value.path !== null) await onChoose(answer.value.path);
  };
  return (
    <>
      <Button icon={<FolderOpenOutlined />} loading={isBusy === true} onClick={() => void ask()}>
        {label}
      </Button>
      {isOpen && (
        <FolderDialog
          title={title}
          wants="folder"
          onCancel={() => {
            setOpen(false);
          }}
          onChoose={(folder) => {
            setOpen(false);
            void onChoose(folder);
          }}
        />
      )}
    </>
  );
}
