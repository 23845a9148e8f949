import { Alert, Button, Space } from 'antd';
import type { ReactNode } from 'react';
import type { GridUnit } from './grid-types.ts';
import { keepSelection } from './keep-selection.ts';
import type { PastePlan } from './plan-paste.ts';

interface PasteNoticeProps {
  readonly plan: PastePlan;
  /** Unit that the grid shows. */
  readonly shownIn: GridUnit;
  readonly onFill: () => void;
  readonly onClose: () => void;
}

/** What a paste did, and the offer to fill the blanks that merged cells leave. */
export function PasteNotice({ plan, shownIn, onFill, onClose }: PasteNoticeProps): ReactNode {
  const { rowCount, skipped, blanks, blankColumns, unit, rounded } = plan;
  const words = [`已粘贴 ${rowCount} 行`];
  if (skipped > 0) words.push(`表头或合计 ${skipped} 行没有粘贴`);
  if (unit && unit !== shownIn) words.push(`金额按表头写的“${unit === 'wan' ? '万元' : '元'}”理解`);
  if (rounded > 0) words.push(`有 ${rounded} 个金额的小数不止到分，已四舍五入到分`);
  if (blanks.length > 0)
    words.push(`“${blankColumns.join('”“')}”有 ${blanks.length} 个空白格，可能是合并的单元格`);
  return (
    <div className="grid-notice" onMouseDown={keepSelection}>
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
    </div>
  );
}
