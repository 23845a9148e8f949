import { InboxOutlined } from '@ant-design/icons';
import { Card, Segmented, Typography, Upload } from 'antd';
import { type ReactNode, useState } from 'react';
import type { PublishedDocument } from '../../shared/review/index.ts';
import type { Problem } from '../../shared/result/index.ts';
import { request } from '../api/client.ts';
import { base64Of } from '../start/file-content.ts';
import '../styles/review.css';
import { FileComparison } from './file-comparison.tsx';
import { FileReview } from './file-review.tsx';
import { LearnedPrior } from './learned-prior.tsx';

type Use = 'review' | 'compare' | 'learn';

interface Taken {
  readonly serial: number;
  readonly name: string;
  readonly document?: PublishedDocument;
  readonly problems: readonly Problem[];
}

const USES: readonly { readonly value: Use; readonly label: string }[] = [
  { value: 'review', label: '审核这个文件' },
  { value: 'compare', label: '与本年度导出的比较' },
  { value: 'learn', label: '从去年的文件取上年数' },
];

let serial = 0;

async function take(file: File): Promise<Taken> {
  serial += 1;
  const own = { serial, name: file.name };
  const content = await base64Of(file);
  const answer = await request('file/readPublished', { name: file.name, content });
  return answer.ok
    ? { ...own, document: answer.value.document, problems: answer.remarks }
    : { ...own, problems: answer.problems };
}

function TakenFile({ taken, use }: { readonly taken: Taken; readonly use: Use }): ReactNode {
  const { document, problems, name } = taken;
  return (
    <Card title={name} className="taken-file">
      {problems.map(({ message }, index) => (
        <p key={index} className="field-problem">
          {message}
        </p>
      ))}
      {document && use === 'review' && <FileReview document={document} />}
      {document && use === 'compare' && <FileComparison document={document} />}
      {document && use === 'learn' && <LearnedPrior document={document} />}
    </Card>
  );
}

/** 审核文件: finished Word and Excel files, dropped. */
export function DocumentsPage(): ReactNode {
  const [use, setUse] = useState<Use>('review');
  const [files, setFiles] = useState<readonly Taken[]>([]);
  return (
    <main className="step-frame">
      <Typography.Title level={2}>审核文件</Typography.Title>
      <Typography.Paragraph type="secondary">
        把做好的预算、决算公开文件拖进来，不管是不是用本程序做的。领导或财政局改过的 Word
        文件，可以和本年度导出的比较；去年公开的文件，可以取出上年数。文件只在本机读取。
      </Typography.Paragraph>
      <Segmented<Use> aria-label="用途" value={use} onChange={setUse} options={[...USES]} />
      <Upload.Dragger
        className="document-drop"
        multiple
        accept=".docx,.xlsx,.txt"
        showUploadList={false}
        beforeUpload={(file) => {
          void take(file).then((taken) => {
            setFiles((before) => [taken, ...before]);
          });
          return false;
        }}
      >
        <InboxOutlined aria-hidden className="drop-icon" />
        <p>把 Word、Excel 或文本文件拖到这里，或点一下选择</p>
      </Upload.Dragger>
      {files.map((taken) => (
        <TakenFile key={taken.serial} taken={taken} use={use} />
      ))}
    </main>
  );
}
