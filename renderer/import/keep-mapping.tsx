import { App, Button, Input, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import type {
  PlannedTable,
  SavedMapping,
  TableChoice,
  TargetId,
} from '../../shared/sheet-import/index.ts';
import { planAllAgain } from './import-files.ts';
import { dropMapping, keepMapping, useMappings } from './mappings.ts';

const LONGEST_NAME = 100;

/** Keeps what the columns hold under a name: the next file with the same header is read by it. */
export function KeepMapping({
  planned,
  target,
  choice,
}: {
  readonly planned: PlannedTable;
  readonly target: TargetId;
  readonly choice: TableChoice;
}): ReactNode {
  const { table, columns, unit, mapping } = planned;
  const { message } = App.useApp();
  const recalled = useMappings(({ mappings }) => mappings.find(({ name }) => name === mapping));
  const [name, setName] = useState(mapping ?? '');
  const keep = async (): Promise<void> => {
    const constants = { ...recalled?.constants, ...choice.constants };
    const saved: SavedMapping = {
      name: name.trim(),
      headerKey: table.headerKey,
      target,
      columns,
      unit,
      ...(Object.keys(constants).length > 0 ? { constants } : {}),
    };
    if (!(await keepMapping(saved))) return;
    message.success(`已记住“${saved.name}”，以后表头相同的表按它导入`);
    planAllAgain();
  };
  const drop = async (gone: string): Promise<void> => {
    await dropMapping(gone);
    setName('');
    planAllAgain();
  };
  return (
    <Space wrap className="keep-mapping">
      <label>
        记住这些列，起个名称{' '}
        <Input
          className="mapping-name"
          value={name}
          maxLength={LONGEST_NAME}
          placeholder="如：一体化基本支出表"
          onChange={({ target: box }) => {
            setName(box.value);
          }}
        />
      </label>
      <Button disabled={name.trim() === '' || columns.length === 0} onClick={() => void keep()}>
        记住
      </Button>
      {mapping !== undefined && <Button onClick={() => void drop(mapping)}>忘掉“{mapping}”</Button>}
    </Space>
  );
}
