import type { ReactNode } from 'react';
import type { Block, DisclosureDocument, Run } from '../../shared/document/index.ts';
import { contentsEntries } from '../../shared/layout/index.ts';
import { PageChart } from './page-chart.tsx';
import { textLook } from './page-style.ts';
import { PageTable } from './page-table.tsx';

interface BlockProps {
  readonly document: DisclosureDocument;
  readonly block: Block;
  readonly widthPt: number;
  readonly pageOf: ReadonlyMap<string, number>;
}

function Runs({ runs }: { readonly runs: readonly Run[] }): ReactNode {
  return runs.map(({ text, bold }, index) =>
    bold === true ? <strong key={index}>{text}</strong> : <span key={index}>{text}</span>,
  );
}

function Contents({
  document,
  title,
  depth,
  pageOf,
}: Pick<BlockProps, 'document' | 'pageOf'> & {
  readonly title: string;
  readonly depth: 1 | 2 | 3;
}): ReactNode {
  return (
    <>
      {title !== '' && <p style={textLook(document, 'contentsTitle')}>{title}</p>}
      {contentsEntries(document, depth).map(({ id, level, text }) => (
        <p
          key={id}
          className="page-contents"
          style={{
            ...textLook(document, `contents${level}`),
            paddingInlineStart: `${(level - 1) * 2}em`,
          }}
        >
          <span>{text}</span>
          <span className="page-dots" aria-hidden />
          <span>{pageOf.get(id) ?? ''}</span>
        </p>
      ))}
    </>
  );
}

/** One block of the document on its page. */
export function PageBlock({ document, block, widthPt, pageOf }: BlockProps): ReactNode {
  switch (block.kind) {
    case 'heading':
      return (
        <p
          className={block.isOnNewPage ? 'page-heading new-page' : 'page-heading'}
          data-place={block.id}
          style={textLook(document, block.style)}
        >
          <Runs runs={block.runs} />
        </p>
      );
    case 'paragraph':
      return (
        <p style={textLook(document, block.style, block.align)}>
          <Runs runs={block.runs} />
        </p>
      );
    case 'table':
      return <PageTable document={document} table={block} widthPt={widthPt} />;
    case 'contents':
      return (
        <Contents document={document} title={block.title} depth={block.depth} pageOf={pageOf} />
      );
    case 'chart':
      return <PageChart chart={block} />;
    case 'pageBreak':
      return <div className="new-page" />;
    case 'spacer':
      return <div style={{ height: `${block.heightPt}pt` }} />;
  }
}
