import { App } from 'antd';
import { type ReactNode, useState } from 'react';
import { ChooseFolder } from '../backup/choose-folder.tsx';
import { report } from '../state/app-store.ts';
import { addPack } from '../state/packs.ts';

/** Takes another region's template into the program: a folder that somebody wrote or sent. */
export function AddTemplate(): ReactNode {
  const { message, modal } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  const add = async (folder: string, mayReplace: boolean): Promise<void> => {
    setBusy(true);
    const added = await addPack(folder, mayReplace);
    setBusy(false);
    if (added.ok) {
      report([]);
      message.success(`已添加“${added.value}”，新建部门和换模板时可以选它。`);
    } else if (added.problems.some(({ code }) => code === 'PACK-THERE')) {
      modal.confirm({
        title: '替换已添加的模板',
        content: `${added.problems[0]?.message ?? ''}用它做的年度会按新的一份生成。`,
        okText: '替换',
        cancelText: '不替换',
        onOk: () => add(folder, true),
      });
    } else report(added.problems);
  };
  return (
    <ChooseFolder
      label="添加模板……"
      title="选择模板所在的文件夹（里面有 pack.yaml）"
      isBusy={isBusy}
      onChoose={(folder) => add(folder, false)}
    />
  );
}
