import { App } from 'antd';
import { type ReactNode, useState } from 'react';
import type { UnitRow } from '../../shared/api/index.ts';
import { request } from '../api/client.ts';
import { ChooseFolder } from '../backup/choose-folder.tsx';
import { report } from '../state/app-store.ts';
import { flush, useYear } from '../state/year-store.ts';

/** Writes a unit's file into a folder that the clerk chooses, such as a USB stick. */
export function ExportUnit({ unit }: { readonly unit: UnitRow }): ReactNode {
  const { modal } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  const done = (path: string): void => {
    modal.success({
      title: `已导出“${unit.name}”的单位数据`,
      content: (
        <p className="exported-file">
          {path}
          <br />
          把这个文件交给主管部门，在“单位报送”页接收。
        </p>
      ),
      okText: '知道了',
    });
  };
  const write = async (folder: string, mayReplace = false): Promise<void> => {
    const { key } = useYear.getState();
    if (!key) return;
    setBusy(true);
    await flush();
    const answer = await request('exchange/write', { key, unit: unit.code, folder, mayReplace });
    setBusy(false);
    if (answer.ok) done(answer.value.path);
    else if (answer.problems.some(({ code }) => code === 'EXPORT-EXISTS')) {
      modal.confirm({
        title: '这个文件已经有了，要替换吗？',
        content: answer.problems.map(({ where }) => where).join(''),
        okText: '替换',
        cancelText: '先不导出',
        onOk: () => write(folder, true),
      });
    } else report(answer.problems);
  };
  return (
    <ChooseFolder
      label="导出本单位数据"
      title={`“${unit.name}”的单位数据放到哪个文件夹`}
      isBusy={isBusy}
      onChoose={write}
    />
  );
}
