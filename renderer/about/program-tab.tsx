import { Button } from 'antd';
import type { ReactNode } from 'react';
import { request } from '../api/client.ts';
import { NamedValues } from '../fields/named-values.tsx';
import { report, useApp } from '../state/app-store.ts';

async function show(path: string): Promise<void> {
  const answer = await request('file/reveal', { path });
  report(answer.ok ? [] : answer.problems);
}

/** 关于: the version, and where the data lies. */
export function ProgramTab(): ReactNode {
  const info = useApp((state) => state.info);
  const library = useApp((state) => state.library);
  return (
    <>
      <NamedValues
        values={[
          { name: '名称', value: '预决算公开编制助手' },
          { name: '版本', value: info?.version },
          {
            name: '数据存在',
            value:
              library === undefined ? (
                '还没有打开库'
              ) : (
                <>
                  {library} <Button onClick={() => void show(library)}>打开所在文件夹</Button>
                </>
              ),
          },
          {
            name: '运行方式',
            value: info?.host === 'electron' ? '独立窗口' : '浏览器窗口（只在本机，别人连不上）',
          },
        ]}
      />
      <p>
        全部数据都在上面这个文件里，只保存在这台电脑上。本程序不联网，不上传任何内容。换电脑时，把这个文件拷过去打开即可。
      </p>
    </>
  );
}
