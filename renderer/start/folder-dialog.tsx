import { FileOutlined, FolderOutlined } from '@ant-design/icons';
import { Alert, Button, Input, Space } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { Dialog } from '../fields/dialog.tsx';
import type { Output } from '../../shared/api/index.ts';
import { request } from '../api/client.ts';

type Listing = Output<'file/list'>;

interface FolderDialogProps {
  readonly title: string;
  /** A library file to open, or a folder in which one is made. */
  readonly wants: 'folder' | 'library';
  readonly onChoose: (path: string) => void;
  readonly onCancel: () => void;
}

const LIBRARY_FILE = /\.(db|sqlite)$/i;

function useListing(): readonly [
  Listing | undefined,
  readonly string[],
  (path?: string) => Promise<void>,
] {
  const [listing, setListing] = useState<Listing>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const show = async (path?: string): Promise<void> => {
    const answer = await request('file/list', path === undefined ? {} : { path });
    if (answer.ok) setListing(answer.value);
    setProblems(answer.ok ? [] : answer.problems.map(({ message }) => message));
  };
  useEffect(() => {
    void request('file/list', {}).then((answer) => {
      if (answer.ok) setListing(answer.value);
    });
  }, []);
  return [listing, problems, show];
}

/** Chooses a folder or a library file where the host has no dialogs of the system. */
export function FolderDialog({ title, wants, onChoose, onCancel }: FolderDialogProps): ReactNode {
  const [listing, problems, show] = useListing();
  const [typed, setTyped] = useState<string>();
  const rows = (listing?.rows ?? []).filter(
    ({ isFolder, name }) => isFolder || (wants === 'library' && LIBRARY_FILE.test(name)),
  );
  const parent = listing?.parent ?? undefined;
  const path = typed ?? listing?.path ?? '';
  const go = (next: string): void => {
    setTyped(undefined);
    void show(next);
  };
  return (
    <Dialog
      title={title}
      onCancel={onCancel}
      okText={wants === 'folder' ? '选这个文件夹' : '打开'}
      cancelText="取消"
      okButtonProps={{ disabled: path === '' || (wants === 'library' && !LIBRARY_FILE.test(path)) }}
      onOk={() => {
        onChoose(path);
      }}
    >
      <Space.Compact block>
        <Button
          disabled={parent === undefined}
          onClick={() => {
            if (parent !== undefined) go(parent);
          }}
        >
          上一级
        </Button>
        <Input
          aria-label="位置"
          value={path}
          onChange={({ target }) => {
            setTyped(target.value);
          }}
          onPressEnter={() => {
            go(path);
          }}
        />
      </Space.Compact>
      {problems.length > 0 && <Alert type="warning" title={problems.join('')} />}
      <ul className="folder-list" aria-label="文件夹里的内容">
        {rows.map((row) => (
          <li key={row.path}>
            <Button
              type={row.path === typed ? 'primary' : 'text'}
              icon={row.isFolder ? <FolderOutlined /> : <FileOutlined />}
              onClick={() => {
                if (row.isFolder) go(row.path);
                else setTyped(row.path);
              }}
            >
              {row.name}
            </Button>
          </li>
        ))}
        {rows.length === 0 && (
          <li className="quiet">这里没有文件夹{wants === 'library' ? '和库文件' : ''}</li>
        )}
      </ul>
    </Dialog>
  );
}
