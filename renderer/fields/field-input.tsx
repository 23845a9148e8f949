import { Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  type FieldKind,
  parseTypedAmount,
  parseTypedDay,
  parseTypedNumber,
  typedText,
} from '../../shared/entry/index.ts';
import type { BoundField } from './use-field.ts';

interface InputProps {
  readonly id: string;
  readonly field: BoundField;
  readonly rows?: number | undefined;
  readonly describedBy?: string | undefined;
}

function textOf(value: unknown): string {
  if (value === null) return '不适用';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Amounts are kept as typed while typing, and written out in 元 when the field is left. */
function AmountInput({ id, field, describedBy }: InputProps): ReactNode {
  const [typed, setTyped] = useState<string>();
  const leave = (): void => {
    if (typed !== undefined) field.set(parseTypedAmount(typed) ?? typed);
    setTyped(undefined);
    field.end();
  };
  return (
    <Input
      id={id}
      inputMode="decimal"
      aria-describedby={describedBy}
      aria-invalid={field.problems.length > 0}
      {...(field.problems.length > 0 ? { status: 'error' as const } : {})}
      disabled={field.isReadOnly}
      value={typed ?? textOf(field.value)}
      placeholder="如 1234.5、12.3万、=1200*12"
      onChange={({ target }) => {
        setTyped(target.value);
        field.set(parseTypedAmount(target.value) ?? target.value);
      }}
      onBlur={leave}
      onPressEnter={leave}
    />
  );
}

function ChoiceInput({ id, field, describedBy }: InputProps): ReactNode {
  const isYesNo = field.info.kind === 'yesNo';
  const options = isYesNo
    ? [
        { value: 'yes', label: '是' },
        { value: 'no', label: '否' },
      ]
    : field.info.choices.map(({ value, label }) => ({ value, label }));
  const shown =
    isYesNo && typeof field.value === 'boolean' ? (field.value ? 'yes' : 'no') : field.value;
  return (
    <Select
      id={id}
      aria-describedby={describedBy}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      disabled={field.isReadOnly}
      placeholder="请选择"
      options={options}
      value={typeof shown === 'string' ? shown : undefined}
      onChange={(value: string | undefined) => {
        field.set(isYesNo && value !== undefined ? value === 'yes' : value);
        field.end();
      }}
    />
  );
}

/** What was typed, written as such fields are; undefined where it is not understood. */
function understood(kind: FieldKind, typed: string): string | undefined {
  if (kind === 'day') return parseTypedDay(typed);
  return kind === 'number' || kind === 'quantity' ? parseTypedNumber(typed) : typedText(typed);
}

function TextInput({ id, field, rows, describedBy }: InputProps): ReactNode {
  const { kind } = field.info;
  const leave = (): void => {
    const typed = textOf(field.value);
    const text = understood(kind, typed);
    if (text !== undefined && text !== typed) field.set(text);
    field.end();
  };
  const common = {
    id,
    'aria-describedby': describedBy,
    'aria-invalid': field.problems.length > 0,
    ...(field.problems.length > 0 ? { status: 'error' as const } : {}),
    disabled: field.isReadOnly,
    value: textOf(field.value),
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      field.set(target.value);
    },
    onBlur: leave,
  };
  if (kind === 'longText')
    return <Input.TextArea {...common} className="growing" rows={rows ?? 3} />;
  return <Input {...common} placeholder={kind === 'day' ? '如 2025年3月5日' : ''} />;
}

/** The input that fits the kind of a field. */
export function FieldInput(props: InputProps): ReactNode {
  const { kind } = props.field.info;
  if (kind === 'amount') return <AmountInput {...props} />;
  if (kind === 'choice' || kind === 'yesNo') return <ChoiceInput {...props} />;
  return <TextInput {...props} />;
}
