import { AutoComplete } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { USUAL_MAIN_ITEMS } from '../../../shared/common-rows/index.ts';
import { codeLabel, readCode, searchCodes } from '../../pickers/code-search.ts';
import { useCatalog } from '../../pickers/use-catalog.ts';

/** Chooses the functional item under which a unit's own expenditure stands. */
export function MainItemChoice({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (code: string) => void;
}): ReactNode {
  const catalog = useCatalog();
  const [typed, setTyped] = useState<string>();
  const options = useMemo(() => {
    if (typed !== undefined && typed !== '' && catalog)
      return searchCodes(catalog, 'function', typed).map(({ value: code, label }) => ({
        value: code,
        label,
      }));
    return USUAL_MAIN_ITEMS.map((code) => ({
      value: code,
      label: codeLabel(catalog, 'function', code),
    }));
  }, [catalog, typed]);
  return (
    <label className="common-rows-item">
      <span>本单位自己的支出列在</span>
      <AutoComplete
        aria-label="本单位自己的支出列在哪个功能科目"
        options={options}
        value={typed ?? codeLabel(catalog, 'function', value)}
        onFocus={() => {
          setTyped('');
        }}
        onChange={(text: string | undefined) => {
          setTyped(text ?? '');
        }}
        onSelect={(code: string | undefined) => {
          if (code !== undefined) onChange(code);
          setTyped(undefined);
        }}
        onBlur={() => {
          if (typed !== undefined && typed !== '') onChange(readCode(catalog, 'function', typed));
          setTyped(undefined);
        }}
        placeholder="编码、名称或拼音首字母"
      />
    </label>
  );
}
