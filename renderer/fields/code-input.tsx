import { AutoComplete } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import type { Classification } from '../../shared/catalog/index.ts';
import { codeLabel, readCode, searchCodes } from '../pickers/code-search.ts';
import { useCatalog } from '../pickers/use-catalog.ts';
import { codeUses } from '../pickers/code-uses.ts';
import type { BoundField } from './use-field.ts';

/** A classification code: by code, by Chinese words or by the first letters of its pinyin. */
export function CodeInput({
  id,
  field,
  classification,
  describedBy,
}: {
  readonly id: string;
  readonly field: BoundField;
  readonly classification: Classification;
  readonly describedBy?: string | undefined;
}): ReactNode {
  const catalog = useCatalog();
  const [typed, setTyped] = useState<string>();
  const value = typeof field.value === 'string' ? field.value : '';
  const options = useMemo(
    () =>
      catalog && typed !== undefined
        ? searchCodes(catalog, classification, typed, codeUses(classification)).map(
            ({ value: code, label, meaning }) => ({
              value: code,
              label: <span title={meaning}>{label}</span>,
            }),
          )
        : [],
    [catalog, classification, typed],
  );
  const leave = (): void => {
    if (typed !== undefined) field.set(readCode(catalog, classification, typed));
    setTyped(undefined);
    field.end();
  };
  return (
    <AutoComplete
      id={id}
      aria-describedby={describedBy}
      disabled={field.isReadOnly}
      {...(field.problems.length > 0 ? { status: 'error' as const } : {})}
      allowClear
      placeholder="编码、名称或拼音首字母"
      options={options}
      value={typed ?? codeLabel(catalog, classification, value)}
      onFocus={() => {
        setTyped(value);
      }}
      onChange={(next: string | undefined) => {
        setTyped(next ?? '');
      }}
      onSelect={(code: string | undefined) => {
        field.set(code);
        setTyped(code);
      }}
      onBlur={leave}
    />
  );
}
