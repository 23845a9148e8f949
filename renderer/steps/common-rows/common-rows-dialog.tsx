import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { Dialog } from '../../fields/dialog.tsx';
import {
  type CommonRow,
  commonRows,
  isThere,
  mainItemOf,
} from '../../../shared/common-rows/index.ts';
import { type Entry, isRecord } from '../../../shared/entry/index.ts';
import { useCatalog } from '../../pickers/use-catalog.ts';
import { useYear } from '../../state/year-store.ts';
import '../../styles/common-rows.css';
import { CommonRowList } from './common-row-list.tsx';
import { MainItemChoice } from './main-item-choice.tsx';
import {
  type CommonPlace,
  type UnitChoice,
  addCommonRows,
  rowsOfUnit,
  unitChoices,
} from './unit-rows.ts';

/** The item of a unit's expenditure so far, else of its income. */
function usualItem(entry: Entry, unit: UnitChoice | undefined): string {
  const lists = ['expenditure', 'income'].flatMap((name) => {
    const place = { list: 'basic', path: [name], blank: {} } as const;
    return rowsOfUnit(entry, place, unit).filter((row) => row['nature'] !== 'project');
  });
  return mainItemOf(lists.filter(isRecord));
}

function idsOf(rows: readonly CommonRow[]): readonly string[] {
  return rows.map(({ id }) => id);
}

/** Ticks usual rows for a unit and adds them without amounts. */
export function CommonRowsDialog({
  place,
  onClose,
}: {
  readonly place: CommonPlace;
  readonly onClose: () => void;
}): ReactNode {
  const catalog = useCatalog();
  const entry = useYear((state) => state.entry);
  const units = unitChoices(entry);
  const [code, setCode] = useState(units[0]?.code);
  const unit = units.find((one) => one.code === code);
  const [item, setItem] = useState<string>();
  const [picked, setPicked] = useState<ReadonlySet<string>>();
  const nature = unit?.nature ?? 'other';
  const mainItem = item ?? usualItem(entry, unit);
  const rows = commonRows(place.list, { nature, mainItem });
  const present = rowsOfUnit(entry, place, unit);
  const there = new Set(idsOf(rows.filter((row) => isThere(place.list, row, present))));
  const usual = new Set(idsOf(rows.filter(({ id, isUsual }) => isUsual && !there.has(id))));
  const chosen = picked ?? usual;
  return (
    <Dialog
      title="添加常用行"
      width={760}
      style={{ top: 24 }}
      okText={`添加选中的 ${chosen.size} 行`}
      cancelText="取消"
      okButtonProps={{ disabled: chosen.size === 0 }}
      onCancel={onClose}
      onOk={() => {
        const added = rows.filter(({ id }) => chosen.has(id));
        addCommonRows(entry, place, unit, added);
        onClose();
      }}
    >
      <p>勾选本单位有的，添加后只要填金额；多了的行可以在表格里删除，科目不同的可以改。</p>
      {units.length > 1 && (
        <label className="common-rows-item">
          <span>给哪个单位添加</span>
          <Select
            aria-label="给哪个单位添加"
            value={code ?? null}
            options={units.map(({ code: value, name }) => ({ value, label: name }))}
            onChange={(value: string) => {
              setCode(value);
              setItem(undefined);
              setPicked(undefined);
            }}
          />
        </label>
      )}
      {place.list !== 'procurement' && <MainItemChoice value={mainItem} onChange={setItem} />}
      <CommonRowList
        rows={rows}
        there={there}
        chosen={chosen}
        catalog={catalog}
        onChange={setPicked}
      />
    </Dialog>
  );
}
