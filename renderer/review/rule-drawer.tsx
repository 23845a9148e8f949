import { Button, Drawer, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { checkRules } from '../../shared/checks/index.ts';
import type { Rule } from '../../shared/findings/index.ts';
import { REVIEW_RULES } from '../../shared/review/index.ts';
import { SeverityTag } from './finding-card.tsx';

function matches({ title, compares, source }: Rule, wanted: string): boolean {
  return `${title}${compares}${source ?? ''}`.includes(wanted);
}

function Rules({ title, rules }: { title: string; rules: readonly Rule[] }): ReactNode {
  return (
    <section>
      <h3>
        {title}（{rules.length} 条）
      </h3>
      {rules.map((rule) => (
        <article key={rule.code} className="rule">
          <strong>{rule.title}</strong> <SeverityTag severity={rule.severity} />
          <p>
            {rule.compares}
            {rule.tolerance !== undefined && `容差：${rule.tolerance}。`}
            {rule.source !== undefined && `依据：${rule.source}。`}
          </p>
        </article>
      ))}
    </section>
  );
}

/** The catalogue of all rules, to read and to search. */
export function RuleDrawer(): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const [wanted, setWanted] = useState('');
  const shown = (rules: readonly Rule[]): readonly Rule[] =>
    rules.filter((rule) => matches(rule, wanted.trim()));
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        看全部审核规则
      </Button>
      <Drawer
        open={isOpen}
        size={560}
        title="审核规则"
        onClose={() => {
          setOpen(false);
        }}
      >
        <Input.Search
          aria-label="查找规则"
          placeholder="查找，如 三公、尾差"
          allowClear
          value={wanted}
          onChange={({ target }) => {
            setWanted(target.value);
          }}
        />
        <Rules title="填报数据的规则" rules={shown(checkRules())} />
        <Rules title="成品文件的规则" rules={shown(REVIEW_RULES)} />
      </Drawer>
    </>
  );
}
