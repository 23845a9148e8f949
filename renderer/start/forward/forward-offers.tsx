import { Button, Empty, Tag } from 'antd';
import type { ReactNode } from 'react';
import type { Offer } from '../../../shared/forward/index.ts';
import { OneOffer, answersTo } from '../../forward/one-offer.tsx';

/** What the user decided about the offers; an offer without a decision is left as it is. */
export type Decisions = ReadonlyMap<string, string | undefined>;

const MOST_SHOWN = 1;

interface OffersProps {
  readonly offers: readonly Offer[];
  /** Where an offer belongs, in words. */
  readonly titleOf: (offer: Offer) => string;
  /** The year from which is copied: `2023 年部门预算`. */
  readonly from: string;
  readonly onDecide: (key: string, text: string | undefined) => void;
}

/** Second step: what is out of date in texts, and texts to be said anew, one by one. */
export function ForwardOffers({
  offers,
  titleOf,
  from,
  decisions,
  onDecide,
  onUndecide,
}: OffersProps & {
  readonly decisions: Decisions;
  readonly onUndecide: (key: string) => void;
}): ReactNode {
  if (offers.length === 0) {
    return <Empty description="文字里没有要改的年份、旧名称，也没有要参考的旧文字，可以直接往下" />;
  }
  const open = offers.filter(({ key }) => !decisions.has(key));
  const decided = offers.filter(({ key }) => decisions.has(key));
  return (
    <div className="dialog-body">
      <p role="status">
        共 {offers.length} 处，还有 {open.length}{' '}
        处没有定。没有定的，以后在“文字说明”里还能逐条定：到那时为止，要改的句子保持原样，旧的原因、文字不写进新文件。
      </p>
      {open.slice(0, MOST_SHOWN).map((offer) => (
        <OneOffer
          key={offer.key}
          offer={offer}
          title={titleOf(offer)}
          from={from}
          onDecide={(text) => {
            onDecide(offer.key, text);
          }}
        />
      ))}
      {decided.map((offer) => (
        <div key={offer.key} className="offer">
          <Tag color={decisions.get(offer.key) === undefined ? 'default' : 'green'}>
            {decisions.get(offer.key) === undefined ? answersTo(offer).no : answersTo(offer).yes}
          </Tag>
          {titleOf(offer)}
          <Button
            type="link"
            onClick={() => {
              onUndecide(offer.key);
            }}
          >
            重新定
          </Button>
        </div>
      ))}
    </div>
  );
}
