import { Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { Dialog } from '../fields/dialog.tsx';
import type { YearRow } from '../../shared/api/index.ts';
import { request } from '../api/client.ts';
import { backUpBefore } from '../backup/back-up-before.ts';
import { refreshLibrary, report } from '../state/app-store.ts';
import { yearTitle } from './words.ts';

/** Asks before a year is deleted, and says what is lost with it. */
export function DeleteYear({
  row,
  onClose,
}: {
  readonly row: YearRow;
  readonly onClose: () => void;
}): ReactNode {
  const [typed, setTyped] = useState('');
  const remove = async (): Promise<void> => {
    if (!(await backUpBefore('删除前'))) {
      onClose();
      return;
    }
    const answer = await request('year/delete', { key: row.key });
    if (!answer.ok) report(answer.problems);
    await refreshLibrary();
    onClose();
  };
  const isSure = typed.trim() === String(row.key.year);
  return (
    <Dialog
      title={`删除 ${yearTitle(row.name, row.key)}？`}
      okText="删除"
      cancelText="不删"
      okButtonProps={{ danger: true, disabled: !isSure }}
      onOk={() => void remove()}
      onCancel={onClose}
    >
      <p>
        这一年填的全部数据、{row.revision}{' '}
        次修改记录和保存的各个版本都会从库里删掉；删除前会自动备份，需要时可以从“备份与恢复”里找回。已经导出的
        Word、Excel 文件不受影响。
      </p>
      <label htmlFor="delete-year">确定要删，请输入年度 {row.key.year}：</label>
      <Input
        id="delete-year"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
      />
    </Dialog>
  );
}
