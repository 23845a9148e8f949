import { Empty, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useComposed } from '../state/composed.ts';
import { DocumentPages } from './document-pages.tsx';
import { ExportPanel } from './export-panel.tsx';
import { WorkbookSheets } from './workbook-sheets.tsx';

type View = 'pages' | 'sheets';

/** 预览与导出: the document as it will print, the workbook, and the files. */
export function ExportForm(): ReactNode {
  const { document, problems, isBehind } = useComposed();
  const [view, setView] = useState<View>('pages');
  const switcher = (
    <Segmented<View>
      aria-label="看哪一个"
      value={view}
      onChange={setView}
      options={[
        { value: 'pages', label: 'Word 各页' },
        { value: 'sheets', label: 'Excel 各表' },
      ]}
    />
  );
  return (
    <div className="export-form" aria-busy={isBehind}>
      <div className="export-preview">
        {(!document || view === 'sheets') && <div className="pages-tools">{switcher}</div>}
        {!document && (
          <Empty description={problems.map(({ message }) => message).join('') || '正在生成……'} />
        )}
        {document && view === 'pages' && <DocumentPages {...{ document, switcher }} />}
        {document && view === 'sheets' && <WorkbookSheets document={document} />}
      </div>
      <ExportPanel />
    </div>
  );
}
