import { Button, Space } from 'antd';
import type { ReactNode } from 'react';
import type { SuggestedList, SuggestionOffer } from '../../shared/forward/index.ts';
import { useYear } from '../state/year-store.ts';
import '../styles/offers.css';
import { dropOffers, takeOffer, useOffer, useYearBefore } from './use-offers.ts';

/** A text of the year before: take it, or let it go. */
export function OfferBox({ offer }: { readonly offer: SuggestionOffer }): ReactNode {
  const isReadOnly = useYear((state) => state.isPublished);
  const year = useYearBefore();
  const isMark = offer.list === 'notApplicable';
  return (
    <div className="offer" role="group" aria-label="去年的内容">
      {!isMark && (
        <p className="quoted-text">
          {year}写的：{offer.before}
        </p>
      )}
      {offer.after !== offer.before && <p className="quoted-text">采用时写成：{offer.after}</p>}
      <Space>
        <Button
          size="small"
          disabled={isReadOnly}
          onClick={() => {
            takeOffer(offer);
          }}
        >
          {isMark ? '今年也没有' : '采用'}
        </Button>
        <Button
          size="small"
          disabled={isReadOnly}
          onClick={() => {
            dropOffers([offer]);
          }}
        >
          不用
        </Button>
      </Space>
    </div>
  );
}

/** What was written in this place the year before, until it is decided upon. */
export function OfferedText({
  list,
  about,
}: {
  readonly list: SuggestedList;
  readonly about: string;
}): ReactNode {
  const offer = useOffer(list, about);
  return offer ? <OfferBox offer={offer} /> : null;
}
