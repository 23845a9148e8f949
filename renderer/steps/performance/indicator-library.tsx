import { BookOutlined } from '@ant-design/icons';
import { Button, Checkbox, Modal, Select, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Path, isRecord, valueAt } from '../../../shared/entry/index.ts';
import {
  type ReadyIndicator,
  indicatorLibraries,
  libraryFor,
} from '../../../shared/indicators/index.ts';
import { draftList, editOnce } from '../../fields/list-edits.ts';
import { toggled } from '../../fields/toggled.ts';
import { useYear } from '../../state/year-store.ts';

function insert(list: Path, chosen: readonly ReadyIndicator[]): void {
  editOnce(`从指标库添加 ${chosen.length} 条指标`, (draft) => {
    const rows = draftList(draft, list);
    for (const { value, ...rest } of chosen) {
      rows.push(value === '' ? { ...rest } : { ...rest, value });
    }
  });
}

function describe({ level3, operator, value, unit }: ReadyIndicator): string {
  return `${level3}　${operator} ${value === '' ? '（待填）' : value} ${unit}`;
}

function isTaken(rows: unknown, { level3 }: ReadyIndicator): boolean {
  return (
    Array.isArray(rows) && rows.some((row: unknown) => isRecord(row) && row['level3'] === level3)
  );
}

function Choice({
  indicators,
  taken,
  chosen,
  onChange,
}: {
  readonly indicators: readonly ReadyIndicator[];
  readonly taken: ReadonlySet<ReadyIndicator>;
  readonly chosen: ReadonlySet<ReadyIndicator>;
  readonly onChange: (chosen: ReadonlySet<ReadyIndicator>) => void;
}): ReactNode {
  const groups = Map.groupBy(indicators, ({ level1, level2 }) => `${level1} › ${level2}`);
  return [...groups].map(([group, ready]) => (
    <fieldset key={group} className="library-group">
      <legend>{group}</legend>
      {ready.map((one) => (
        <Checkbox
          key={one.level3}
          checked={taken.has(one) || chosen.has(one)}
          disabled={taken.has(one)}
          onChange={() => {
            onChange(toggled(chosen, one));
          }}
        >
          {describe(one)}
          {taken.has(one) && <span className="quiet library-taken">已有</span>}
        </Checkbox>
      ))}
    </fieldset>
  ));
}

const NONE: ReadonlySet<ReadyIndicator> = new Set();

/** Chooses ready indicators for a kind of project; their values are then adapted in the grid. */
export function IndicatorLibraryButton({
  list,
  name,
}: {
  readonly list: Path;
  readonly name: string;
}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const [picked, setPicked] = useState<string>();
  const [chosen, setChosen] = useState(NONE);
  const isReadOnly = useYear((state) => state.isPublished);
  const rows = useYear(({ entry }) => valueAt(entry, list));
  const library = picked ?? libraryFor(name)?.id ?? '';
  const indicators = indicatorLibraries().find(({ id }) => id === library)?.indicators ?? [];
  const taken = new Set(indicators.filter((one) => isTaken(rows, one)));
  const free = indicators.filter((one) => !taken.has(one));
  const close = (): void => {
    setOpen(false);
    setChosen(NONE);
  };
  return (
    <>
      <Button
        icon={<BookOutlined />}
        disabled={isReadOnly}
        onClick={() => {
          setOpen(true);
        }}
      >
        从指标库挑选……
      </Button>
      <Modal
        title="从指标库挑选"
        open={isOpen}
        width={640}
        style={{ top: 24 }}
        okText={`添加选中的 ${chosen.size} 条`}
        cancelText="取消"
        okButtonProps={{ disabled: chosen.size === 0 }}
        onCancel={close}
        onOk={() => {
          insert(list, [...chosen]);
          close();
        }}
      >
        <p>先选项目类型，再勾选指标。添加后请把数值改成本项目的。</p>
        <Select
          aria-label="项目类型"
          className="library-kind"
          value={library}
          onChange={(value: string) => {
            setPicked(value);
            setChosen(NONE);
          }}
          options={indicatorLibraries().map(({ id, title }) => ({ value: id, label: title }))}
        />
        <Space className="library-tools">
          <Button
            size="small"
            disabled={free.length === 0}
            onClick={() => {
              setChosen(new Set(free));
            }}
          >
            全选
          </Button>
          <Button
            size="small"
            onClick={() => {
              setChosen(NONE);
            }}
          >
            全不选
          </Button>
        </Space>
        <div className="library-choices">
          <Choice indicators={indicators} taken={taken} chosen={chosen} onChange={setChosen} />
        </div>
      </Modal>
    </>
  );
}
