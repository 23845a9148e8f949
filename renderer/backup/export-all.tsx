import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Output } from '../../shared/api/index.ts';
import { request } from '../api/client.ts';
import { report } from '../state/app-store.ts';
import { ChooseFolder } from './choose-folder.tsx';

type Done = Output<'library/exportAll'>;

/** All years as open files, so that nobody depends on this program. */
export function ExportAll(): ReactNode {
  const [isBusy, setBusy] = useState(false);
  const [done, setDone] = useState<Done>();
  const write = async (folder: string): Promise<void> => {
    setBusy(true);
    const answer = await request('library/exportAll', { folder });
    setBusy(false);
    if (answer.ok) setDone(answer.value);
    report(answer.ok ? [] : answer.problems);
  };
  return (
    <section aria-labelledby="export-all-title">
      <h2 id="export-all-title">全部导出为开放文件</h2>
      <p>
        把库里全部部门、全部年度各导出一个数据文件（.json
        文本，任何电脑都能打开，也能再导入本程序），放进新建的文件夹，不会覆盖别的文件。修改记录和保存的版本不在其中，它们在备份里。
      </p>
      <ChooseFolder label="全部导出……" title="导出到哪个文件夹" isBusy={isBusy} onChoose={write} />
      {done && (
        <Alert
          className="backup-done"
          type="success"
          title={`已导出 ${done.years} 份数据到“${done.folder}”。`}
          description={
            done.unfinished === 0
              ? undefined
              : `其中 ${done.unfinished} 份有没填完的内容，另附了“按填写原样”的文件，一个字不少。`
          }
          action={
            <Button onClick={() => void request('file/reveal', { path: done.folder })}>
              打开文件夹
            </Button>
          }
        />
      )}
    </section>
  );
}
