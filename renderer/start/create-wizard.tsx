import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, type FormRule as Rule, Input, InputNumber, Select, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { Dialog } from '../fields/dialog.tsx';
import type { PackRow } from '../../shared/api/index.ts';
import { type Entry, fieldInfo, isRecord, yearKeySchema } from '../../shared/entry/index.ts';
import { createYear, hasYear } from '../state/app-store.ts';
import { kindWord } from './words.ts';

interface Answers {
  readonly template: string;
  readonly year: number;
  readonly code: string;
  readonly name: string;
  readonly shortName?: string;
  readonly units: readonly {
    readonly code: string;
    readonly name: string;
    readonly nature: string;
  }[];
}

const CODE = /^[0-9A-Za-z_-]{1,30}$/;
const codeRules = [
  { required: true, message: '请填编码' },
  { pattern: CODE, message: '编码由数字或字母组成，如 345001' },
];

/** Each unit has a code of its own: rows of the year name units by it. */
const unitCodeRules = (at: number): Rule[] => [
  ...codeRules,
  ({ getFieldValue }) => ({
    validator: (_, code: unknown) => {
      const units: unknown = getFieldValue('units');
      const others: readonly unknown[] = Array.isArray(units) ? units : [];
      const isTaken = others.some(
        (unit, index) => index !== at && isRecord(unit) && Boolean(code) && unit['code'] === code,
      );
      return isTaken ? Promise.reject(new Error('编码重复了')) : Promise.resolve();
    },
  }),
];

/** A code is taken in narrow digits, whatever the input method writes. */
function narrowCode(typed: unknown): unknown {
  return typeof typed === 'string' ? typed.normalize('NFKC') : typed;
}

const yearRules = [
  { required: true, message: '请填年度' },
  { type: 'number' as const, min: 2000, max: 2100, message: '年度要填四位，如 2025' },
];

function usualYear(kind: PackRow['kind'] | undefined): number {
  const now = new Date();
  if (kind === 'finalAccounts') return now.getFullYear() - 1;
  return now.getMonth() >= 9 ? now.getFullYear() + 1 : now.getFullYear();
}

function entryFor(answers: Answers, pack: PackRow): Entry {
  const { code, name, shortName, units } = answers;
  return {
    format: 'budget-disclosure/year-data',
    version: 1,
    kind: pack.kind,
    year: answers.year,
    template: { id: pack.id },
    department: { code, name, ...(shortName ? { shortName } : {}) },
    units: units.map((unit, index) => ({
      ...unit,
      ...(index === 0 ? { isHeadquarters: true } : {}),
    })),
  };
}

function UnitRows(): ReactNode {
  const natures = fieldInfo(['units', 0, 'nature'])?.choices ?? [];
  return (
    <Form.List name="units">
      {(fields, { add, remove }) => (
        <fieldset className="unit-rows">
          <legend>预算单位（先填部门本级；所属单位可以现在填，也可以以后填）</legend>
          {fields.map(({ key, name }) => (
            <Space key={key} align="start" wrap>
              <Form.Item
                name={[name, 'code']}
                label="单位编码"
                rules={unitCodeRules(name)}
                normalize={narrowCode}
              >
                <Input style={{ width: 120 }} autoFocus={name > 0} />
              </Form.Item>
              <Form.Item
                name={[name, 'name']}
                label="单位名称"
                rules={[{ required: true, message: '请填名称' }]}
              >
                <Input style={{ width: 220 }} />
              </Form.Item>
              <Form.Item
                name={[name, 'nature']}
                label="单位性质"
                rules={[{ required: true, message: '请选性质' }]}
              >
                <Select
                  style={{ width: 210 }}
                  popupMatchSelectWidth={false}
                  placeholder="请选择"
                  options={natures.map(({ value, label }) => ({ value, label }))}
                />
              </Form.Item>
              {fields.length > 1 && (
                <Button
                  className="unit-remove"
                  aria-label="删去这个单位"
                  icon={<MinusCircleOutlined />}
                  onClick={() => {
                    remove(name);
                  }}
                />
              )}
            </Space>
          ))}
          <Button
            icon={<PlusOutlined />}
            onClick={() => {
              add({});
            }}
          >
            再加一个单位
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}

/** Creates a department's first year: template, year, codes, units. */
export function CreateWizard({
  packs,
  onClose,
}: {
  readonly packs: readonly PackRow[];
  readonly onClose: () => void;
}): ReactNode {
  const [form] = Form.useForm<Answers>();
  const template = Form.useWatch('template', form);
  const pack = packs.find(({ id }) => id === template);
  const [complaint, setComplaint] = useState('');
  const [isBusy, setBusy] = useState(false);
  const create = async (answers: Answers): Promise<void> => {
    if (!pack) return;
    const entry = entryFor(answers, pack);
    const key = yearKeySchema.safeParse({
      department: answers.code,
      year: answers.year,
      kind: pack.kind,
    });
    if (key.success && hasYear(key.data)) {
      setComplaint('库里已经有这个部门这一年的数据，请在下面的表里打开它，或换一个年度。');
      return;
    }
    setBusy(true);
    if (await createYear(entry)) onClose();
    setBusy(false);
  };
  return (
    <Dialog
      width={720}
      style={{ top: 24 }}
      title="新建部门"
      okText="建好，开始填"
      cancelText="取消"
      confirmLoading={isBusy}
      onCancel={onClose}
      onOk={() => {
        form.submit();
      }}
    >
      <Form<Answers>
        form={form}
        layout="vertical"
        initialValues={{ units: [{}] }}
        onFinish={(answers) => void create(answers)}
        onValuesChange={(changed: Partial<Answers>) => {
          setComplaint('');
          const chosen = packs.find(({ id }) => id === changed.template);
          if (chosen) form.setFieldValue('year', usualYear(chosen.kind));
          if (changed.name !== undefined && !form.isFieldTouched(['units', 0, 'name'])) {
            form.setFieldValue(['units', 0, 'name'], changed.name);
          }
        }}
      >
        <Form.Item
          name="template"
          label="公开模板（按本地财政部门的格式；没有本地的，先选最接近的，以后可以换）"
          rules={[{ required: true, message: '请选一个模板' }]}
        >
          <Select
            autoFocus
            placeholder="请选择"
            showSearch={{ optionFilterProp: 'label' }}
            options={packs.map(({ id, name, kind }) => ({
              value: id,
              label: `${name} · ${kind === 'budget' ? '预算' : '决算'}`,
            }))}
          />
        </Form.Item>
        <div className="form-row">
          <Form.Item
            name="name"
            label="部门名称（全称）"
            rules={[{ required: true, message: '请填部门名称' }]}
          >
            <Input />
          </Form.Item>
          <Form.Item name="shortName" label="简称（可不填）">
            <Input placeholder="如 区科协" />
          </Form.Item>
          <Form.Item name="code" label="部门编码" rules={codeRules} normalize={narrowCode}>
            <Input placeholder="如 345" />
          </Form.Item>
          <Form.Item name="year" label="年度" rules={yearRules}>
            <InputNumber precision={0} />
          </Form.Item>
          <Form.Item label="种类（由模板定）">{pack ? kindWord(pack.kind) : '先选模板'}</Form.Item>
        </div>
        <UnitRows />
        {complaint !== '' && (
          <div role="alert" className="field-problem">
            {complaint}
          </div>
        )}
      </Form>
    </Dialog>
  );
}
