import { FolderOpenOutlined } from '@ant-design/icons';
import { Alert, Button, Input, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { remark } from '../../shared/result/index.ts';
import { request } from '../api/client.ts';
import { openLibrary, report, useApp } from '../state/app-store.ts';
import { FolderDialog } from './folder-dialog.tsx';

const FILE_NAME = '预决算公开.db';

function inFolder(folder: string): string {
  const separator = folder.includes('\\') ? '\\' : '/';
  return folder.endsWith(separator) ? `${folder}${FILE_NAME}` : `${folder}${separator}${FILE_NAME}`;
}

/** What is done to take a library elsewhere: another place is another library. */
function MovingNote({ current }: { readonly current: string }): ReactNode {
  return (
    <Alert
      type="info"
      showIcon
      className="form-note"
      title={`现在用的库是 ${current}。换个位置是另开一个库，里面的部门和年度不会跟过去。要把数据搬到别处：先关闭程序，把库文件复制到新的地方，再在这里点“打开已有的库”。`}
    />
  );
}

/** An empty library in place of one with data looks like a loss: says where the data are. */
function tellIfEmpty(before: string): void {
  const { library, years } = useApp.getState();
  if (library === before || years.length > 0) return;
  report([
    remark(
      'LIBRARY-EMPTY',
      `这个库里还没有部门。原来的数据没有丢，还在 ${before}：点“换一个库”，再点“打开已有的库”，可以回去。`,
    ),
  ]);
}

/** Where the library lies: a default to accept, another folder, or a library that is there already. */
export function LibraryPlace({ onOpened }: { readonly onOpened: () => void }): ReactNode {
  const info = useApp((state) => state.info);
  const current = useApp((state) => state.library);
  const [path, setPath] = useState(info?.defaultLibrary ?? '');
  const [dialog, setDialog] = useState<'folder' | 'library'>();
  const [isBusy, setBusy] = useState(false);
  const open = async (place: string): Promise<void> => {
    setBusy(true);
    const hadYears = useApp.getState().years.length > 0;
    const isOpen = await openLibrary(place);
    setBusy(false);
    if (!isOpen) return;
    if (current !== undefined && hadYears) tellIfEmpty(current);
    onOpened();
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
      {current !== undefined && <MovingNote current={current} />}
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
