import { UploadOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ImportedList } from '../../../shared/catalog/index.ts';
import type { Result } from '../../../shared/result/index.ts';
import { request } from '../../api/client.ts';
import { base64Of } from '../../start/file-content.ts';
import { useYear } from '../../state/year-store.ts';
import { ImportListDialog } from './import-list-dialog.tsx';

interface ReadFile {
  readonly name: string;
  readonly answer: Result<ImportedList>;
}

/** Takes a year's official list out of a file, after showing what it would change. */
export function ImportListButton(): ReactNode {
  const [read, setRead] = useState<ReadFile>();
  const [isReading, setReading] = useState(false);
  const year = useYear((state) => state.key?.year);
  const isReadOnly = useYear((state) => state.isPublished);
  const take = async (file: File): Promise<void> => {
    if (year === undefined) return;
    const { name } = file;
    const content = await base64Of(file);
    setRead({ name, answer: await request('catalog/readList', { name, content, year }) });
  };
  return (
    <div className="field-section">
      <p className="quiet">
        {`财政部门印发的 ${year ?? ''} 年科目表（Excel 或 CSV，有“科目编码”“科目名称”两列）可以导入：与程序的科目表不同的写进上面的“自设科目”，以它为准。写入前先列出来看。`}
      </p>
      <Upload
        accept=".xlsx,.xls,.et,.csv,.txt"
        showUploadList={false}
        disabled={isReadOnly || isReading}
        beforeUpload={(file) => {
          setReading(true);
          void take(file).finally(() => {
            setReading(false);
          });
          return false;
        }}
      >
        <Button icon={<UploadOutlined />} disabled={isReadOnly} loading={isReading}>
          导入财政部门的科目表……
        </Button>
      </Upload>
      {read && (
        <ImportListDialog
          name={read.name}
          answer={read.answer}
          onClose={() => {
            setRead(undefined);
          }}
        />
      )}
    </div>
  );
}
