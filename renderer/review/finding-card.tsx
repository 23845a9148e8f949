import { Button, Input, Space, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import { inQuotes } from '../../shared/facts/index.ts';
import type { Finding, Severity } from '../../shared/findings/index.ts';
import { goToField } from '../state/app-store.ts';
import { useYear } from '../state/year-store.ts';
import { acknowledge } from './acknowledged.ts';
import { applyFix } from './apply-fix.ts';
import { type OpenFinding, SEVERITY_WORDS } from './open-findings.ts';

const COLORS: Readonly<Record<Severity, string>> = {
  error: 'red',
  warning: 'orange',
  info: 'blue',
};

/** The weight of a finding as a coloured word. */
export function SeverityTag({ severity }: { readonly severity: Severity }): ReactNode {
  return <Tag color={COLORS[severity]}>{SEVERITY_WORDS[severity]}</Tag>;
}

/** What follows from the same cause. */
export function Related({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  return (
    <details className="finding-related">
      <summary>同一原因引起的还有 {findings.length} 处</summary>
      <ul>
        {findings.map((one, index) => (
          <li key={index}>
            {one.where}：{one.message}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Reason({ id, title, known }: { id: string; title: string; known: string }): ReactNode {
  const [words, setWords] = useState(known);
  return (
    <Space.Compact block>
      <Input
        aria-label={`“${title}”的说明`}
        placeholder="写明为什么是对的，例如：按财政局口径填列"
        value={words}
        onChange={({ target }) => {
          setWords(target.value);
        }}
        onPressEnter={() => {
          acknowledge(id, words, title);
        }}
      />
      <Button
        disabled={words.trim() === '' || words === known}
        onClick={() => {
          acknowledge(id, words, title);
        }}
      >
        记下说明
      </Button>
      {known !== '' && (
        <Button
          onClick={() => {
            acknowledge(id, '', title);
          }}
        >
          重新列出
        </Button>
      )}
    </Space.Compact>
  );
}

/** One finding: what, where, its arithmetic, and what can be done about it. */
export function FindingCard({ one }: { readonly one: OpenFinding }): ReactNode {
  const { finding, path, step, reason } = one;
  const { fix, related, key, severity } = finding;
  const isReadOnly = useYear((state) => state.isPublished);
  const [isAsking, setAsking] = useState(false);
  return (
    <article className="finding" aria-label={`${SEVERITY_WORDS[severity]}：${finding.where}`}>
      <header>
        {reason === undefined ? (
          <SeverityTag severity={severity} />
        ) : (
          <Tag color="green">已说明</Tag>
        )}
        <strong>{finding.where}</strong>
      </header>
      <p>{finding.message}</p>
      {reason !== undefined && <p className="quoted-text">说明：{reason}</p>}
      {related && related.length > 0 && <Related findings={related} />}
      <Space wrap>
        {path && step && (
          <Button
            size="small"
            onClick={() => {
              goToField(path, step.id);
            }}
          >
            去{inQuotes(step.title)}改
          </Button>
        )}
        {fix && !isReadOnly && (
          <Button
            size="small"
            type="primary"
            onClick={() => {
              applyFix(fix);
            }}
          >
            {fix.title}
          </Button>
        )}
        {key !== undefined && !isReadOnly && (
          <Button
            size="small"
            onClick={() => {
              setAsking(!isAsking);
            }}
          >
            {reason === undefined ? '没有错，写明原因' : '改说明'}
          </Button>
        )}
      </Space>
      {isAsking && key !== undefined && (
        <Reason key={reason ?? ''} id={key} title={finding.where} known={reason ?? ''} />
      )}
    </article>
  );
}
