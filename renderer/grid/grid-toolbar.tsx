import { Button, Segmented, Space, Tooltip, Typography } from 'antd';
import { type ReactNode, type RefObject, memo } from 'react';
import type { DataSheetGridRef } from 'react-datasheet-grid';
import type { GridUnit } from './grid-types.ts';
import { keepSelection } from './keep-selection.ts';
import type { RowActions } from './use-grid-rows.ts';

interface GridToolbarProps {
  readonly id: string;
  readonly title: string;
  readonly unit: GridUnit;
  readonly onUnit: (unit: GridUnit) => void;
  readonly hasAmounts: boolean;
  readonly sheet: RefObject<DataSheetGridRef | null>;
  readonly rowCount: number;
  readonly actions: RowActions;
  readonly isReadOnly: boolean;
  /** Some rows are still those of the year before. */
  readonly isCarried: boolean;
}

const HINT =
  '像表格软件一样用：方向键移动，直接输入即改写，F2 进入修改，回车到下一行，Delete 清空，Ctrl+D 向下填充，Ctrl+C / Ctrl+V 与 Excel、WPS 互相复制；按 Esc 再按 Tab 离开表格。右上角有蓝色小角的是结转来的，灰色的是粘贴或导入的。';

/** The title of a grid, its unit and what can be done with its rows. */
export const GridToolbar = memo(function GridToolbar(props: GridToolbarProps): ReactNode {
  const { id, title, unit, onUnit, hasAmounts, sheet, rowCount, actions, isReadOnly, isCarried } =
    props;
  const rowsOf = (): { from: number; to: number } | undefined => {
    const selection = sheet.current?.selection;
    if (!selection) return undefined;
    const to = Math.min(selection.max.row + 1, rowCount);
    return selection.min.row < to ? { from: selection.min.row, to } : undefined;
  };
  return (
    <div className="grid-toolbar" onMouseDown={keepSelection}>
      <Typography.Title level={4} id={id}>
        {title}
      </Typography.Title>
      <Space size={8}>
        <Button
          size="small"
          disabled={isReadOnly}
          onClick={() => {
            actions.insert(rowsOf()?.from ?? rowCount, [{}]);
          }}
        >
          插入行
        </Button>
        <Button
          size="small"
          disabled={isReadOnly || rowCount === 0}
          onClick={() => {
            const selected = rowsOf();
            if (selected) actions.remove(selected.from, selected.to);
          }}
        >
          删除行
        </Button>
        {isCarried && (
          <Tooltip title="所选的行今年没有变化，不用重填：去掉蓝色的“结转来的”标记">
            <Button
              size="small"
              disabled={isReadOnly}
              onClick={() => {
                const selected = rowsOf();
                if (selected) actions.confirm(selected.from, selected.to);
              }}
            >
              所选行核对过
            </Button>
          </Tooltip>
        )}
        {hasAmounts && (
          <Segmented
            size="small"
            aria-label="金额单位"
            options={[
              { value: 'yuan', label: '元' },
              { value: 'wan', label: '万元' },
            ]}
            value={unit}
            onChange={onUnit}
          />
        )}
      </Space>
      <Tooltip title={HINT}>
        <span className="grid-hint" tabIndex={0}>
          怎样使用
        </span>
      </Tooltip>
    </div>
  );
});
