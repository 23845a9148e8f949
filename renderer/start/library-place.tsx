import { FolderOpenOutlined } from '@ant-design/icons';
import { Button, Input, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { request } from '../api/client.ts';
import { openLibrary, report, useApp } from '../state/app-store.ts';
import { FolderDialog } from './folder-dialog.tsx';

const FILE_NAME = '预决算公开.db';

function inFolder(folder: string): string {
  const separator = folder.includes('\\') ? '\\' : '/';
  return folder.endsWith(separator) ? `${folder}${FILE_NAME}` : `${folder}${separator}${FILE_NAME}`;
}

/** Where the library lies: a default to accept, another folder, or a library that is there already. */
export function LibraryPlace({ onOpened }: { readonly onOpened: () => void }): ReactNode {
  const info = useApp((state) => state.info);
  const [path, setPath] = useState(info?.defaultLibrary ?? '');
  const [dialog, setDialog] = useState<'folder' | 'library'>();
  const [isBusy, setBusy] = useState(false);
  const open = async (place: string): Promise<void> => {
    setBusy(true);
    const isOpen = await openLibrary(place);
    setBusy(false);
    if (isOpen) onOpened();
  };
  const choose = async (wants: 'folder' | 'library'): Promise<void> => {
    if (!info?.hasDialogs) {
      setDialog(wants);
      return;
    }
    const what = wants === 'folder' ? 'saveLibrary' : 'openLibrary';
    const answer = await request('file/choose', { what });
    if (!answer.ok) report(answer.problems);
    else if (answer.value.path !== null && wants === 'library') await open(answer.value.path);
    else if (answer.value.path !== null) setPath(answer.value.path);
  };
  const chosen = (place: string): void => {
    const wants = dialog;
    setDialog(undefined);
    if (wants === 'folder') setPath(inFolder(place));
    else void open(place);
  };
  return (
    <section className="library-place" aria-labelledby="library-title">
      <h2 id="library-title">数据放在哪里</h2>
      <p>
        所有部门和年度的数据存在一个文件里（叫“库”），只在这台电脑上，不上网。一般用下面的位置就好；也可以放到
        U 盘或单位的共享盘。
      </p>
      <Space.Compact block>
        <Input
          aria-label="库文件的位置"
          value={path}
          onChange={({ target }) => {
            setPath(target.value);
          }}
        />
        <Button icon={<FolderOpenOutlined />} onClick={() => void choose('folder')}>
          换个位置
        </Button>
      </Space.Compact>
      <Space className="library-buttons" wrap>
        <Button
          type="primary"
          size="large"
          loading={isBusy}
          disabled={path.trim() === ''}
          onClick={() => void open(path.trim())}
        >
          开始使用
        </Button>
        <Button size="large" onClick={() => void choose('library')}>
          打开已有的库
        </Button>
      </Space>
      {dialog && (
        <FolderDialog
          title={dialog === 'folder' ? '库放在哪个文件夹' : '打开已有的库'}
          wants={dialog}
          onChoose={chosen}
          onCancel={() => {
            setDialog(undefined);
          }}
        />
      )}
    </section>
  );
}
