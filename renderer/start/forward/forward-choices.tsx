import { Alert, Checkbox, InputNumber, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import type { PackRow } from '../../../shared/api/index.ts';
import { yearKeySchema } from '../../../shared/entry/index.ts';
import {
  type ForwardOptions,
  type ForwardPart,
  endedProjects,
  partsFor,
} from '../../../shared/forward/index.ts';
import { hasYear } from '../../state/app-store.ts';
import { kindWord } from '../words.ts';
import { templateOf } from '../../state/resources.ts';
import { type ForwardSource, type ForwardTarget, usualOptions } from './use-forward.ts';

interface ChoicesProps {
  readonly source: ForwardSource;
  readonly packs: readonly PackRow[];
  readonly options: ForwardOptions;
  readonly onChange: (options: ForwardOptions) => void;
}

function TargetChoice({ source, packs, options, onChange }: ChoicesProps): ReactNode {
  const { key } = source.opened;
  const isBudget = key.kind === 'budget';
  const target = `${options.year}/${options.kind}`;
  // Only final accounts are made from a budget of their own year.
  const firstYear = isBudget && options.kind === 'finalAccounts' ? key.year : key.year + 1;
  // Another target begins with what is usual for it: which projects go on depends on the year.
  const choose = (chosen: ForwardTarget): void => {
    onChange({ ...usualOptions(source, packs, chosen), withAmounts: options.withAmounts });
  };
  const targets = [
    { year: key.year + 1, kind: key.kind, hint: `${key.year} 年的数字成为上年数` },
    ...(isBudget
      ? [
          {
            year: key.year,
            kind: 'finalAccounts' as const,
            hint: '预算数成为年初预算数，决算数自己填',
          },
        ]
      : [{ year: key.year + 1, kind: 'budget' as const, hint: '年初预算数成为上年数' }]),
  ];
  return (
    <>
      <Radio.Group
        aria-label="结转成什么"
        value={target}
        onChange={({ target: { value } }: { readonly target: { readonly value?: unknown } }) => {
          const chosen = targets.find((one) => `${one.year}/${one.kind}` === value);
          if (!chosen) return;
          choose(chosen);
        }}
      >
        {targets.map(({ year, kind, hint }) => (
          <Radio key={`${year}/${kind}`} value={`${year}/${kind}`} className="block-radio">
            {year} 年{kindWord(kind)}（{hint}）
          </Radio>
        ))}
      </Radio.Group>
      <div className="form-row">
        <label>
          年度{' '}
          <InputNumber
            min={firstYear}
            max={2100}
            precision={0}
            value={options.year}
            onChange={(year) => {
              if (year !== null && year >= firstYear) choose({ year, kind: options.kind });
            }}
          />
        </label>
        <label htmlFor="forward-template">
          公开模板
          <Select
            id="forward-template"
            style={{ width: '100%' }}
            value={options.templateId ?? null}
            options={packs
              .filter(({ kind }) => kind === options.kind)
              .map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(templateId: string) => {
              onChange({ ...options, templateId });
            }}
          />
        </label>
      </div>
    </>
  );
}

/** Said where the chosen template is another region's: its tables and words may not be those asked for. */
function OtherRegion({ source, packs, options }: ChoicesProps): ReactNode {
  const own = packs.find(({ id }) => id === templateOf(source.opened.entry));
  const chosen = packs.find(({ id }) => id === options.templateId);
  if (!own || !chosen || own.region === chosen.region) return null;
  const hasOwn = packs.some(({ region, kind }) => region === own.region && kind === options.kind);
  const reason = hasOwn ? '' : `程序里还没有本地区的${kindWord(options.kind)}模板。`;
  return (
    <Alert
      type="warning"
      showIcon
      title={`${reason}现在选的“${chosen.name}”是别的地区的格式，表样和文字可能与本地区的要求不同，导出后请对照核对。`}
    />
  );
}

function ProjectChoice({ source, options, onChange }: ChoicesProps): ReactNode {
  const projects = source.file.projects ?? [];
  if (projects.length === 0) return null;
  const ended = new Set(endedProjects(source.file, options.year));
  const over = projects.filter(({ code }) => ended.has(code)).map(({ name }) => `“${name}”`);
  return (
    <fieldset className="unit-rows">
      <legend>
        {options.year === source.opened.key.year
          ? '哪些项目列入决算（有预算的都要列）'
          : '哪些项目今年还做（已经完成的不要勾）'}
      </legend>
      <Checkbox.Group
        className="check-lines"
        value={[...(options.projects ?? [])]}
        options={projects.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(codes) => {
          onChange({ ...options, projects: codes });
        }}
      />
      {over.length > 0 && (
        <p className="quiet">
          {over.join('、')}：起止年份已到，或者只剩上年结转的资金，所以先没有勾；还做的请勾上。
        </p>
      )}
    </fieldset>
  );
}

/** First step: into which year, and what comes along. */
export function ForwardChoices(props: ChoicesProps): ReactNode {
  const { source, options, onChange } = props;
  const key = yearKeySchema.safeParse({
    ...source.opened.key,
    year: options.year,
    kind: options.kind,
  });
  const isThere = key.success && hasYear(key.data);
  const parts = partsFor(source.opened.key.year, options.year);
  const toggle = (changed: ForwardPart, isChosen: boolean): void => {
    const chosen = parts
      .map(({ part }) => part)
      .filter((part) => (part === changed ? isChosen : options.parts.includes(part)));
    onChange({ ...options, parts: chosen });
  };
  const hasProjects = options.parts.some((part) => part === 'projects' || part === 'indicators');
  return (
    <div className="dialog-body">
      <TargetChoice {...props} />
      <OtherRegion {...props} />
      {isThere && (
        <Alert type="info" title="库里已经有这一年：只补空着的地方，已经填的一个字也不动。" />
      )}
      <fieldset className="unit-rows">
        <legend>带来什么</legend>
        {parts.map(({ part, title, rule }) => (
          <div key={part}>
            <Checkbox
              checked={options.parts.includes(part)}
              onChange={({ target }) => {
                toggle(part, target.checked);
              }}
            >
              {title}
              <span className="quiet part-rule">{rule}</span>
            </Checkbox>
          </div>
        ))}
      </fieldset>
      {options.kind === 'budget' && (
        <Checkbox
          checked={options.withAmounts}
          onChange={({ target }) => {
            onChange({ ...options, withAmounts: target.checked });
          }}
        >
          支出各行带着去年的金额作为起点（不勾，则只带科目，金额空着）
        </Checkbox>
      )}
      {isThere && (
        <Checkbox
          checked={options.again === true}
          onChange={({ target }) => {
            onChange({ ...options, again: target.checked });
          }}
        >
          以前带来、后来删掉、清空的也重新带来
        </Checkbox>
      )}
      {hasProjects && <ProjectChoice {...props} />}
    </div>
  );
}
