import { Button, Select } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { editOnce } from '../../fields/list-edits.ts';
import { SectionHead } from '../../fields/section-head.tsx';
import { report } from '../../state/app-store.ts';
import { usePacks } from '../../state/packs.ts';
import { loadPack, templateOf } from '../../state/resources.ts';
import { useYear } from '../../state/year-store.ts';
import { useKind } from '../use-kind.ts';
import { followTemplate } from './follow-template.ts';

followTemplate();

/** A template that cannot be read is not taken. */
async function choose(id: string): Promise<void> {
  const pack = await loadPack(id);
  if (!pack.ok) {
    report(pack.problems);
    return;
  }
  editOnce(`换用模板“${pack.value.name}”`, (draft) => {
    draft['template'] = { id, version: pack.value.packVersion };
  });
}

/** Which region's template the year is made with. */
export function TemplateChoice(): ReactNode {
  const id = useId();
  const kind = useKind();
  const packs = usePacks();
  const current = useYear(({ entry }) => templateOf(entry));
  const isReadOnly = useYear((state) => state.isPublished);
  const [wanted, setWanted] = useState<string>();
  const fitting = packs.filter((pack) => pack.kind === kind);
  const isKnown = current === undefined || packs.some((pack) => pack.id === current);
  const options = fitting.map(({ id: value, name }) => ({ value, label: name }));
  return (
    <section className="field-section">
      <SectionHead
        title="公开模板"
        hint={`哪个地区的公开格式。这里只列${kind === 'budget' ? '部门预算' : '部门决算'}的模板；换了模板，已填的数据不变，表格、文字和要填的步骤按新模板。`}
      />
      <div className="target-chooser">
        <label htmlFor={id}>模板</label>
        <Select
          id={id}
          showSearch={{ optionFilterProp: 'label' }}
          disabled={isReadOnly}
          placeholder={packs.length > 0 ? '请选择' : '正在读取模板……'}
          value={packs.length > 0 ? (wanted ?? current) : undefined}
          onChange={setWanted}
          options={isKnown ? options : [...options, { value: current, label: current }]}
        />
        {wanted !== undefined && wanted !== current && (
          <Button
            type="primary"
            onClick={() => {
              void choose(wanted);
              setWanted(undefined);
            }}
          >
            换用这个模板
          </Button>
        )}
      </div>
    </section>
  );
}
