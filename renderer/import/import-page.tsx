import { InboxOutlined } from '@ant-design/icons';
import { Alert, Typography, Upload } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useYear } from '../state/year-store.ts';
import '../styles/import.css';
import { ImportFileCard } from './import-file-card.tsx';
import { arrive, filesOf, planAgain, useImportFiles } from './import-files.ts';

/** 从表格导入: figures out of spreadsheets, looked at row by row before they are written. */
export function ImportPage(): ReactNode {
  const key = useYear((state) => state.key);
  const entry = useYear((state) => state.entry);
  const isPublished = useYear((state) => state.isPublished);
  const files = filesOf(useImportFiles(), key);
  useEffect(planAgain, [entry]);
  return (
    <main className="step-frame import-page" aria-labelledby="import-title">
      <Typography.Title level={2} id="import-title">
        从表格导入
      </Typography.Title>
      <Typography.Paragraph type="secondary">
        从一体化系统导出的表、自己留的清单、本程序导出的 Excel，都可以拖进来。先看每一行会怎样，
        点“导入”才写入；每个文件作为一步，可以撤销。
      </Typography.Paragraph>
      {isPublished && <Alert type="info" title="这一年已公开，只能查看，不能导入。" />}
      <Upload.Dragger
        className="import-drop"
        multiple
        accept=".xlsx,.xls,.et,.csv"
        showUploadList={false}
        beforeUpload={(file) => {
          void arrive(file);
          return false;
        }}
      >
        <InboxOutlined aria-hidden className="drop-icon" />
        <p>把 Excel 文件（.xlsx，可以一次多个）拖到这里，或点一下选择</p>
      </Upload.Dragger>
      {files.map((file) => (
        <ImportFileCard key={file.serial} file={file} />
      ))}
    </main>
  );
}
