import type { ReactNode } from 'react';
import type { ContentsBlock, DisclosureDocument } from '../../shared/document/index.ts';
import {
  CONTENTS_INDENT,
  CONTENTS_STYLES,
  type PagePart,
  type Range,
  contentsEntries,
} from '../../shared/layout/index.ts';
import { PageChart } from './page-chart.tsx';
import { PageLines } from './page-lines.tsx';
import { textLook } from './page-style.ts';
import { PageRows, PageTableTitle } from './page-table.tsx';

interface PartProps {
  readonly document: DisclosureDocument;
  readonly part: PagePart;
  readonly widthPt: number;
  readonly pageOf: ReadonlyMap<string, number>;
}

function Entries({
  document,
  block,
  range,
  pageOf,
}: Pick<PartProps, 'document' | 'pageOf'> & {
  readonly block: ContentsBlock;
  readonly range: Range;
}): ReactNode {
  const entries = contentsEntries(document, block.depth);
  const top = Math.min(...entries.map(({ level }) => level));
  return entries.slice(range.from, range.to).map(({ id, level, text }) => (
    <p
      key={id}
      className="page-contents"
      style={{
        ...textLook(document, CONTENTS_STYLES[level]),
        paddingInlineStart: `${(level - top) * CONTENTS_INDENT}em`,
      }}
    >
      <span>{text}</span>
      <span className="page-dots" aria-hidden />
      <span>{pageOf.get(id) ?? ''}</span>
    </p>
  ));
}

/** What stands of a block on one page. */
export function PagePartView({ document, part, widthPt, pageOf }: PartProps): ReactNode {
  switch (part.kind) {
    case 'text': {
      const { block } = part;
      return (
        <PageLines
          document={document}
          runs={block.runs}
          name={block.style}
          align={block.kind === 'paragraph' ? block.align : undefined}
          lines={part}
          widthPt={widthPt}
        />
      );
    }
    case 'note': {
      const runs = [{ text: part.table.notes[part.note] ?? '' }];
      return (
        <PageLines document={document} runs={runs} name="note" lines={part} widthPt={widthPt} />
      );
    }
    case 'contentsTitle':
      return <p style={textLook(document, 'contentsTitle')}>{part.block.title}</p>;
    case 'entries':
      return <Entries document={document} block={part.block} range={part} pageOf={pageOf} />;
    case 'tableTitle':
      return <PageTableTitle document={document} table={part.table} widthPt={widthPt} />;
    case 'rows':
      return <PageRows document={document} part={part} widthPt={widthPt} />;
    case 'whole':
      return part.block.kind === 'chart' ? (
        <PageChart chart={part.block} />
      ) : (
        <div style={{ height: `${part.block.heightPt}pt` }} />
      );
  }
}
