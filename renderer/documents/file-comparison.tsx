import { Alert, Button, Spin, Tag } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import {
  type ReturnedChange,
  type ReturnedComparison,
  compareReturned,
} from '../../shared/returned/index.ts';
import type { PublishedDocument } from '../../shared/review/index.ts';
import { request } from '../api/client.ts';
import { report } from '../state/app-store.ts';
import { useComposed } from '../state/composed.ts';
import { flush, useYear } from '../state/year-store.ts';
import { paragraphWith, takeOver } from './take-over.ts';

const KINDS: Readonly<Record<ReturnedChange['kind'], readonly [string, string]>> = {
  figure: ['red', '数字改了'],
  wording: ['blue', '文字改了'],
  missing: ['orange', '少了'],
  added: ['orange', '多了'],
};

function Change({ change }: { readonly change: ReturnedChange }): ReactNode {
  const composed = useComposed((state) => state.document);
  const isReadOnly = useYear((state) => state.isPublished);
  const [isTaken, setTaken] = useState(false);
  const { kind, where, before, after, message } = change;
  const [color, word] = KINDS[kind];
  const id = composed && before !== undefined ? paragraphWith(composed, before) : undefined;
  return (
    <article className="finding" aria-label={where}>
      <header>
        <Tag color={color}>{word}</Tag>
        <strong>{where}</strong>
      </header>
      {before !== undefined && <p className="change-before">导出的：{before}</p>}
      {after !== undefined && <p className="change-after">退回的：{after}</p>}
      <p>{message}</p>
      {kind === 'wording' && id !== undefined && after !== undefined && !isReadOnly && (
        <Button
          size="small"
          disabled={isTaken}
          onClick={() => {
            takeOver(id, after);
            setTaken(true);
          }}
        >
          {isTaken ? '已采用' : '采用这样写'}
        </Button>
      )}
    </article>
  );
}

/** What was changed in a file after it had been exported from the open year. */
export function FileComparison({ document }: { readonly document: PublishedDocument }): ReactNode {
  const key = useYear((state) => state.key);
  const [found, setFound] = useState<ReturnedComparison>();
  useEffect(() => {
    if (!key) return;
    let isCurrent = true;
    void flush()
      .then(() => request('export/read', { key }))
      .then((own) => {
        if (!isCurrent) return;
        if (own.ok) setFound(compareReturned(own.value.document, document));
        else report(own.problems);
      });
    return () => {
      isCurrent = false;
    };
  }, [key, document]);
  if (!found) return <Spin description="正在比较……" />;
  const { changes, equalParagraphs, equalTables } = found;
  const figures = changes.filter(({ kind }) => kind === 'figure').length;
  return (
    <div className="review">
      <Alert
        type={figures > 0 ? 'error' : changes.length > 0 ? 'warning' : 'success'}
        showIcon
        title={changes.length === 0 ? '与现在导出的完全一样' : `有 ${changes.length} 处不同`}
        description={`${equalParagraphs} 段文字、${equalTables} 张表一样；${figures} 处数字改了。`}
      />
      {changes.map((change, index) => (
        <Change key={index} change={change} />
      ))}
    </div>
  );
}
