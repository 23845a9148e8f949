import { Collapse } from 'antd';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { placeOf } from '../../shared/checks/index.ts';
import {
  type TextOffer,
  acceptOffer,
  keepSentence,
  rewriteOffers,
} from '../../shared/forward/index.ts';
import { describePath } from '../../shared/facts/index.ts';
import { returnTo } from '../history/return-to.ts';
import { useResources } from '../state/resources.ts';
import { useYear } from '../state/year-store.ts';
import { OneOffer } from './one-offer.tsx';

/** Sentences that came along and are likely to be out of date, not decided upon yet. */
export function useRewrites(): readonly TextOffer[] {
  const entry = useDeferredValue(useYear((state) => state.entry));
  return useMemo(() => rewriteOffers(entry), [entry]);
}

function decide(offer: TextOffer, text: string | undefined): void {
  const { entry } = useYear.getState();
  if (text === undefined) returnTo('结转来的文字不改', keepSentence(entry, offer));
  else returnTo('改结转来的文字', acceptOffer(entry, offer, text));
}

/** What was left undecided when the year was copied forward: one sentence after the other. */
export function RewriteList(): ReactNode {
  const offers = useRewrites();
  const pack = useResources((state) => state.pack);
  const isReadOnly = useYear((state) => state.isPublished);
  const [offer] = offers;
  if (!offer) return null;
  const { entry } = useYear.getState();
  const title = pack ? placeOf(entry, pack, offer.path) : describePath(offer.path, entry);
  return (
    <Collapse
      className="field-section"
      items={[
        {
          key: 'rewrites',
          label: `结转来的文字里，还有 ${offers.length} 处年份、旧名称或不做了的项目没有定`,
          children: (
            <OneOffer
              key={`${offer.key} ${offer.before}`}
              offer={offer}
              title={title}
              from="原来"
              isReadOnly={isReadOnly}
              onDecide={(text) => {
                decide(offer, text);
              }}
            />
          ),
        },
      ]}
    />
  );
}
