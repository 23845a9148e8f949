import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { type Path, isRecord, parsePath, pathText, valueAt } from '../../shared/entry/index.ts';
import { useApp } from '../state/app-store.ts';
import { useYear } from '../state/year-store.ts';
import type { RecordsPart } from './form-part.ts';
import { addRow } from './list-edits.ts';
import { RecordCard } from './record-card.tsx';
import { SectionHead } from './section-head.tsx';
import { toggled } from './toggled.ts';

const SHOWN_OPEN = 3;
const NONE: readonly unknown[] = [];

function nameOf(row: unknown, field: string): string {
  const name = isRecord(row) ? row[field] : undefined;
  return typeof name === 'string' ? name : '';
}

/** A list with few rows of several fields each; long lists show one row at a time. */
export function RecordList({
  part,
  base,
}: {
  readonly part: RecordsPart;
  readonly base: Path;
}): ReactNode {
  const text = pathText([...base, ...part.list]);
  const list = useMemo(() => parsePath(text), [text]);
  const found = useYear(({ entry }) => valueAt(entry, list));
  const isReadOnly = useYear((state) => state.isPublished);
  const target = useApp((state) => state.target);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const rows: readonly unknown[] = Array.isArray(found) ? found : NONE;
  const isOpen = (index: number): boolean =>
    rows.length <= SHOWN_OPEN ||
    opened.has(index) ||
    target?.startsWith(`${text}[${index}]`) === true;
  return (
    <section className="field-section" aria-label={part.title}>
      <SectionHead title={part.title} hint={part.hint} />
      {rows.length === 0 && <p className="empty-hint">还没有{part.item}。</p>}
      {rows.map((row, index) => (
        <RecordCard
          key={index}
          part={part}
          list={list}
          index={index}
          count={rows.length}
          name={nameOf(row, part.nameOf)}
          isOpen={isOpen(index)}
          {...(rows.length > SHOWN_OPEN
            ? {
                onToggle: () => {
                  setOpened((before) => toggled(before, index));
                },
              }
            : {})}
        />
      ))}
      <Button
        icon={<PlusOutlined />}
        disabled={isReadOnly}
        onClick={() => {
          setOpened((before) => new Set([...before, rows.length]));
          addRow(`添加${part.item}`, list, { ...part.blank });
          const [first] = part.fields;
          if (first) useApp.setState({ target: pathText([...list, rows.length, ...first.path]) });
        }}
      >
        添加{part.item}
      </Button>
    </section>
  );
}
