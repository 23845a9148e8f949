import { Pagination, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import type { SentencePair, TextPiece } from '../../shared/compare/index.ts';

const PAGE = 30;

function Piece({ piece }: { readonly piece: TextPiece }): ReactNode {
  if (piece.kind === 'removed') return <del>{piece.text}</del>;
  if (piece.kind === 'added') return <ins>{piece.text}</ins>;
  return piece.text;
}

function KindTag({ pair }: { readonly pair: SentencePair }): ReactNode {
  if (pair.before === undefined) return <Tag color="green">新的一段</Tag>;
  if (pair.after === undefined) return <Tag color="red">没有了</Tag>;
  return pair.isChanged ? <Tag color="blue">不同</Tag> : <Tag>相同</Tag>;
}

/** Paragraphs of both sides laid over one another: what went is struck out, what came is underlined. */
export function SentenceList({ pairs }: { readonly pairs: readonly SentencePair[] }): ReactNode {
  const [page, setPage] = useState(1);
  const last = Math.max(1, Math.ceil(pairs.length / PAGE));
  const current = Math.min(page, last);
  return (
    <div className="sentence-list">
      {pairs.slice((current - 1) * PAGE, current * PAGE).map((pair, index) => (
        <article key={index} aria-label={pair.place} className="sentence-pair">
          <header>
            <KindTag pair={pair} />
            <span className="quiet">{pair.place}</span>
          </header>
          <p>
            {pair.pieces.map((piece, at) => (
              <Piece key={at} piece={piece} />
            ))}
          </p>
        </article>
      ))}
      <Pagination
        current={current}
        total={pairs.length}
        pageSize={PAGE}
        hideOnSinglePage
        showSizeChanger={false}
        onChange={setPage}
      />
    </div>
  );
}
