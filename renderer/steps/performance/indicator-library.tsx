import { BookOutlined } from '@ant-design/icons';
import { Button, Checkbox, Modal, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Path } from '../../../shared/entry/index.ts';
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

function Choice({
  library,
  chosen,
  onChange,
}: {
  readonly library: string;
  readonly chosen: ReadonlySet<ReadyIndicator>;
  readonly onChange: (chosen: ReadonlySet<ReadyIndicator>) => void;
}): ReactNode {
  const indicators = indicatorLibraries().find(({ id }) => id === library)?.indicators ?? [];
  const groups = Map.groupBy(indicators, ({ level1, level2 }) => `${level1} › ${level2}`);
  return [...groups].map(([group, ready]) => (
    <fieldset key={group} className="library-group">
      <legend>{group}</legend>
      {ready.map((one) => (
        <Checkbox
          key={one.level3}
          checked={chosen.has(one)}
          onChange={() => {
            onChange(toggled(chosen, one));
          }}
        >
          {describe(one)}
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
  const library = picked ?? libraryFor(name)?.id ?? '';
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
        <div className="library-choices">
          <Choice library={library} chosen={chosen} onChange={setChosen} />
        </div>
      </Modal>
    </>
  );
}
