import { EditOutlined } from '@ant-design/icons';
import { Button, Collapse, Tag } from 'antd';
import type { ReactNode } from 'react';
import { draftList, editOnce } from '../../fields/list-edits.ts';
import { OfferedText } from '../../forward/offered-text.tsx';
import { SectionHead } from '../../fields/section-head.tsx';
import { useYear } from '../../state/year-store.ts';
import type { GeneratedParagraph } from './generated-paragraphs.ts';
import { RewrittenBox } from './rewritten-box.tsx';
import {
  type RewrittenParagraph,
  isOutdated,
  useGenerated,
  useRewritten,
} from './use-paragraphs.ts';

function rewrite({ id, text }: GeneratedParagraph): void {
  editOnce('改写一段文字', (draft) => {
    draftList(draft, ['paragraphs']).push({ id, text, _generated: text });
  });
}

function Generated({ paragraph }: { readonly paragraph: GeneratedParagraph }): ReactNode {
  const isReadOnly = useYear((state) => state.isPublished);
  return (
    <article className="generated-paragraph">
      <p className="quoted-text">{paragraph.text}</p>
      <OfferedText list="paragraphs" about={paragraph.id} />
      <Button
        size="small"
        icon={<EditOutlined />}
        disabled={isReadOnly}
        onClick={() => {
          rewrite(paragraph);
        }}
      >
        改写这一段
      </Button>
    </article>
  );
}

function Group({
  paragraphs,
  rewritten,
}: {
  readonly paragraphs: readonly GeneratedParagraph[];
  readonly rewritten: ReadonlyMap<string, RewrittenParagraph>;
}): ReactNode {
  return paragraphs.map((paragraph) => {
    const own = rewritten.get(paragraph.id);
    return own ? (
      <RewrittenBox key={paragraph.id} own={own} generated={paragraph.text} />
    ) : (
      <Generated key={paragraph.id} paragraph={paragraph} />
    );
  });
}

/** Every generated paragraph: each can be rewritten, is then marked, and can be reset. */
export function ParagraphList(): ReactNode {
  const rewritten = useRewritten();
  const generated = useGenerated(rewritten.size > 0);
  const groups = [...Map.groupBy(generated, ({ heading }) => heading)];
  const ids = new Set(generated.map(({ id }) => id));
  const orphans = [...rewritten.values()].filter(({ id }) => !ids.has(id));
  const outdated = (paragraphs: readonly GeneratedParagraph[]): number =>
    paragraphs.filter((one) => isOutdated(rewritten.get(one.id), one.text)).length;
  const count = (paragraphs: readonly GeneratedParagraph[]): number =>
    paragraphs.filter(({ id }) => rewritten.has(id)).length;
  return (
    <section className="field-section" aria-label="改写段落">
      <SectionHead
        title="改写段落"
        hint="自动生成的段落不合适时可以改写。改写后数字不再自动更新；数据变了，这里会提醒核对。"
      />
      {generated.length === 0 && <p className="empty-hint">文字还没有生成，先填前面的步骤。</p>}
      <Collapse
        defaultActiveKey={groups
          .filter(([, paragraphs]) => count(paragraphs) > 0)
          .map(([heading]) => heading)}
        items={groups.map(([heading, paragraphs]) => ({
          key: heading,
          label: `${heading || '开头'}（${paragraphs.length} 段${
            count(paragraphs) > 0 ? `，已改写 ${count(paragraphs)} 段` : ''
          }）`,
          extra: outdated(paragraphs) > 0 && (
            <Tag color="orange">{outdated(paragraphs)} 段要核对：数据变了</Tag>
          ),
          children: <Group paragraphs={paragraphs} rewritten={rewritten} />,
        }))}
      />
      {generated.length > 0 &&
        orphans.map((own) => <RewrittenBox key={own.id} own={own} generated={undefined} />)}
    </section>
  );
}
