import { InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Space, Upload } from 'antd';
import { type ReactNode, useState } from 'react';
import { YEAR_FILE_ENDING } from '../../shared/facts/index.ts';
import { request } from '../api/client.ts';
import { openYear } from '../state/app-store.ts';
import { base64Of } from './file-content.ts';
import { type YearThere, replaceByFile, takeYearFile } from './take-year-file.ts';
import { kindWord } from './words.ts';

/** A year data file, dropped or chosen. A year that is there already is left alone. */
export function ImportYear(): ReactNode {
  const [there, setThere] = useState<YearThere>();
  const [isBusy, setBusy] = useState(false);
  const take = async (file: File): Promise<void> => {
    setThere(undefined);
    const content = await base64Of(file);
    setThere(await takeYearFile(await request('file/readYear', { name: file.name, content })));
  };
  return (
    <>
      <Upload.Dragger
        accept={`${YEAR_FILE_ENDING},.json`}
        showUploadList={false}
        disabled={isBusy}
        beforeUpload={(file) => {
          setBusy(true);
          void take(file).finally(() => {
            setBusy(false);
          });
          return false;
        }}
      >
        <InboxOutlined aria-hidden className="drop-icon" />
        <p>把年度数据文件（{YEAR_FILE_ENDING}、.json）拖到这里，或点一下选择</p>
      </Upload.Dragger>
      {there && (
        <Alert
          type="info"
          title={`库里已经有 ${there.key.year} 年的这份${kindWord(there.key.kind)}，没有导入，原来的数据没有动。`}
          description="用文件里的内容替换，库里的先自动备份；替换后可以撤销，也可以在“修改记录”里找回。"
          action={
            <Space orientation="vertical">
              <Button onClick={() => void openYear(there.key)}>打开库里的</Button>
              <Button onClick={() => void replaceByFile(there)}>用文件里的内容替换</Button>
            </Space>
          }
        />
      )}
    </>
  );
}
