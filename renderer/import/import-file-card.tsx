import { Alert, Button, Card, Spin } from 'antd';
import type { ReactNode } from 'react';
import type { ImportPlan } from '../../shared/sheet-import/index.ts';
import { useYear } from '../state/year-store.ts';
import { countText } from './fate-words.ts';
import { FateTable } from './fate-table.tsx';
import { type ImportFile, canWrite, dismiss, importFile, useImportFiles } from './import-files.ts';
import { SheetList } from './sheet-list.tsx';
import { TotalsNote } from './totals-note.tsx';
import { WrittenNote } from './written-note.tsx';

interface CardProps {
  readonly file: ImportFile;
  readonly plan: ImportPlan;
}

/** What still keeps the file from being imported, if anything. */
function obstacle({ file, plan }: CardProps): string | undefined {
  const asking = plan.tables.filter(({ needs }) => needs.length > 0);
  if (asking.length > 0) {
    return `还有 ${asking.length} 张表要先确定：${asking.map(({ table }) => table.sheet).join('、')}。`;
  }
  if (!plan.standard && plan.tables.every(({ isSkipped }) => isSkipped)) {
    return '没有选上要导入的表。请在上面指定各表导入到哪里。';
  }
  return plan.isReady || file.isPlanning ? undefined : '与本年度已有的相同，没有需要写入的内容。';
}

function Standard({ plan }: { readonly plan: ImportPlan }): ReactNode {
  const { standard } = plan;
  if (!standard) return null;
  const { templateName, equalTables, differences } = standard;
  return (
    <Alert
      type={differences.length > 0 ? 'warning' : 'success'}
      showIcon
      title={`认出是用模板“${templateName}”导出的工作簿：${equalTables.length} 张表可以原样还原。`}
      description={
        differences.length > 0 && (
          <ul className="total-list">
            {differences.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )
      }
    />
  );
}

function Decision({ file, plan }: CardProps): ReactNode {
  const entry = useYear((state) => state.entry);
  const isPublished = useYear((state) => state.isPublished);
  const isBusy = useImportFiles((state) => state.isBusy);
  const why = obstacle({ file, plan });
  return (
    <div className="import-decision">
      <span role="status">{countText(plan.counts) || '没有可以导入的内容'}</span>
      <Button
        type="primary"
        loading={isBusy}
        disabled={isPublished || !canWrite(file, entry)}
        onClick={() => void importFile(file)}
      >
        导入
      </Button>
      {why !== undefined && <span className="quiet">{why}</span>}
    </div>
  );
}

function Planned({ file, plan }: CardProps): ReactNode {
  return (
    <div className="import-plan">
      <Standard plan={plan} />
      {file.isWritten && <WrittenNote file={file} plan={plan} />}
      <SheetList file={file} plan={plan} />
      <TotalsNote plan={plan} />
      <FateTable file={file} plan={plan} />
      {!file.isWritten && <Decision file={file} plan={plan} />}
    </div>
  );
}

/** A spreadsheet: its tables, what each row would do, and importing it. */
export function ImportFileCard({ file }: { readonly file: ImportFile }): ReactNode {
  const { name, plan, problems, isPlanning } = file;
  return (
    <Card
      size="small"
      className="import-file"
      title={name}
      extra={
        <Button
          type="text"
          aria-label={`收起 ${name}`}
          onClick={() => {
            dismiss(file);
          }}
        >
          收起
        </Button>
      }
    >
      {problems.map(({ message }) => (
        <Alert key={message} type="error" showIcon title={message} />
      ))}
      {!plan && isPlanning && <Spin description="正在读取……" />}
      {plan && <Planned file={file} plan={plan} />}
    </Card>
  );
}
