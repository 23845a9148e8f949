import { Alert, Button, Space } from 'antd';
import type { ReactNode } from 'react';
import type { PastePlan } from './plan-paste.ts';

interface PasteNoticeProps {
  readonly plan: PastePlan;
  readonly onFill: () => void;
  readonly onClose: () => void;
}

/** What a paste did, and the offer to fill the blanks that merged cells leave. */
export function PasteNotice({ plan, onFill, onClose }: PasteNoticeProps): ReactNode {
  const { rowCount, skipped, blanks } = plan;
  const words = [`已粘贴 ${rowCount} 行`];
  if (skipped > 0) words.push(`表头或合计 ${skipped} 行没有粘贴`);
  if (blanks.length > 0) words.push(`有 ${blanks.length} 个空白格，可能是合并的单元格`);
  return (
    <Alert
      type="info"
      title={`${words.join('；')}。`}
      closable={{ onClose, 'aria-label': '知道了' }}
      action={
        blanks.length > 0 && (
          <Space>
            <Button size="small" type="primary" onClick={onFill}>
              用上一行的内容填满
            </Button>
          </Space>
        )
      }
    />
  );
}
