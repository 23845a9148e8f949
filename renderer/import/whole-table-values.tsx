import { AutoComplete, Select } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { type Entry, fieldInfo, isRecord } from '../../shared/entry/index.ts';
import {
  type PlannedTable,
  TARGETS,
  type TargetField,
  type TargetId,
} from '../../shared/sheet-import/index.ts';
import { entriesOf } from '../pickers/code-search.ts';
import { useCatalog } from '../pickers/use-catalog.ts';
import { useYear } from '../state/year-store.ts';
import { type ImportFile, choose } from './import-files.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

const READINGS = new Set<TargetField['reading']>(['unit', 'function', 'choice', 'project']);

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function namedIn(entry: Entry, list: string): Choice[] {
  const rows = entry[list];
  return (Array.isArray(rows) ? rows.filter(isRecord) : []).map((row) => ({
    value: text(row['code']),
    label: `${text(row['code'])} ${text(row['name'])}`,
  }));
}

/** Fields that no column holds and that one value for all rows can stand for. */
function openFields(
  planned: PlannedTable,
  target: TargetId,
  given: Readonly<Record<string, string>>,
): TargetField[] {
  const { columns, needs } = planned;
  const held = new Set(
    columns.flatMap(({ field, constants }) => [field, ...Object.keys(constants ?? {})]),
  );
  const isAsked = ({ name }: TargetField): boolean =>
    given[name] !== undefined || needs.some(({ field }) => field === name);
  const isUsual = ({ name }: TargetField): boolean => name === 'unit' || name === 'source';
  return TARGETS[target].fields.filter(
    (field) =>
      READINGS.has(field.reading) && !held.has(field.name) && (isAsked(field) || isUsual(field)),
  );
}

function useChoices(field: TargetField, target: TargetId): readonly Choice[] {
  const entry = useYear((state) => state.entry);
  const catalog = useCatalog();
  return useMemo(() => {
    if (field.reading === 'unit') return namedIn(entry, 'units');
    if (field.reading === 'project') return namedIn(entry, 'projects');
    if (field.reading === 'choice') {
      return fieldInfo([...TARGETS[target].path, 0, field.name])?.choices ?? [];
    }
    const codes = catalog ? entriesOf(catalog, 'function') : [];
    return codes.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));
  }, [field, target, entry, catalog]);
}

function ProjectBox({
  label,
  value,
  choices,
  isDisabled,
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly Choice[];
  readonly isDisabled: boolean;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const [typed, setTyped] = useState(value ?? '');
  return (
    <AutoComplete
      aria-label={label}
      placeholder="选已有的，或写新项目的名称"
      disabled={isDisabled}
      options={[...choices]}
      value={typed}
      onChange={(next) => {
        setTyped(next);
      }}
      onSelect={(next) => {
        onChange(next);
      }}
      onBlur={() => {
        if (typed !== (value ?? '')) onChange(typed);
      }}
    />
  );
}

function WholeValue({
  field,
  target,
  value,
  isDisabled,
  onChange,
}: {
  readonly field: TargetField;
  readonly target: TargetId;
  readonly value: string | undefined;
  readonly isDisabled: boolean;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const choices = useChoices(field, target);
  const label = `整张表的${field.title}`;
  return (
    <label className="whole-value">
      <span>{label}</span>
      {field.reading === 'project' ? (
        <ProjectBox
          label={label}
          value={value}
          choices={choices}
          isDisabled={isDisabled}
          onChange={onChange}
        />
      ) : (
        <Select
          aria-label={label}
          placeholder={field.isRequired === true ? '请选择' : '不填'}
          allowClear
          disabled={isDisabled}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          value={value ?? null}
          options={choices.map((choice) => ({ ...choice }))}
          onChange={(next: string | null | undefined) => {
            onChange(next ?? '');
          }}
        />
      )}
    </label>
  );
}

/** Values for the whole table, for what it has no column of. */
export function WholeTableValues({
  file,
  planned,
  target,
}: {
  readonly file: ImportFile;
  readonly planned: PlannedTable;
  readonly target: TargetId;
}): ReactNode {
  const { table } = planned;
  const choice = file.choices[table.id] ?? {};
  const given = choice.constants ?? {};
  const set = (name: string, value: string): void => {
    const others = Object.entries(given).filter(([one]) => one !== name);
    const constants = Object.fromEntries(value === '' ? others : [...others, [name, value]]);
    choose(file, table.id, { ...choice, constants });
  };
  const fields = openFields(planned, target, given);
  if (fields.length === 0) return null;
  return (
    <div className="whole-values">
      {fields.map((field) => (
        <WholeValue
          key={`${target}/${field.name}`}
          field={field}
          target={target}
          value={given[field.name]}
          isDisabled={file.isWritten}
          onChange={(value) => {
            set(field.name, value);
          }}
        />
      ))}
    </div>
  );
}
