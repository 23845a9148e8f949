import { Select } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { isRecord } from '../../shared/entry/index.ts';
import { useYear } from '../state/year-store.ts';
import type { BoundField } from './use-field.ts';

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Chooses one of the year's units or projects. */
export function ReferenceInput({
  id,
  field,
  list,
  describedBy,
}: {
  readonly id: string;
  readonly field: BoundField;
  readonly list: 'units' | 'projects';
  readonly describedBy?: string | undefined;
}): ReactNode {
  const rows = useYear(({ entry }) => entry[list]);
  const options = useMemo(() => {
    const listed: readonly unknown[] = Array.isArray(rows) ? rows : [];
    return listed.flatMap((row) => {
      const code = isRecord(row) ? textOf(row['code']) : '';
      if (!isRecord(row) || code === '') return [];
      const name = textOf(row['name']);
      return [{ value: code, label: name === code ? code : `${code} ${name}` }];
    });
  }, [rows]);
  return (
    <Select
      id={id}
      aria-describedby={describedBy}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      disabled={field.isReadOnly}
      placeholder="请选择"
      options={options}
      value={textOf(field.value) || undefined}
      onChange={(value: string | undefined) => {
        field.set(value);
        field.end();
      }}
    />
  );
}
