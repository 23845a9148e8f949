import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { SectionHead } from '../../fields/section-head.tsx';
import { useComposed } from '../../state/composed.ts';

const PREFIX = 'glossary-';

/** 名词解释 as the document prints it now. */
export function GlossaryPreview(): ReactNode {
  const document = useComposed((state) => state.document);
  const entries = useMemo(
    () =>
      (document?.sections ?? [])
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) =>
          block.kind === 'paragraph' && block.id?.startsWith(PREFIX) === true
            ? [block.runs.map(({ text }) => text).join('')]
            : [],
        ),
    [document],
  );
  return (
    <section className="field-section">
      <SectionHead
        title={`现在会印的名词解释（${entries.length} 条）`}
        hint="来自模板和科目表：文中出现的名词才解释。要改哪一条，在下面添加同名的名词。"
      />
      {entries.length === 0 ? (
        <p className="empty-hint">还没有。填了收入、支出后，用到的名词会自动列出。</p>
      ) : (
        <div className="glossary-preview" tabIndex={0} role="region" aria-label="名词解释">
          {entries.map((text, index) => (
            <p key={index}>{text}</p>
          ))}
        </div>
      )}
    </section>
  );
}
