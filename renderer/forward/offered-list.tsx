import { Button, Collapse } from 'antd';
import { type ReactNode, useMemo } from 'react';
import type { SuggestionOffer } from '../../shared/forward/index.ts';
import { goToStep } from '../state/app-store.ts';
import { useReading } from '../state/reading.ts';
import { packWords } from '../../shared/pack/index.ts';
import { useResources } from '../state/resources.ts';
import { useYear } from '../state/year-store.ts';
import { subjectsOf } from '../steps/texts/reason-subjects.ts';
import { topicTitle } from '../../shared/facts/index.ts';
import { OfferBox } from './offered-text.tsx';
import { useRewrites } from './rewrite-list.tsx';
import { dropOffers, useOffers, useYearBefore } from './use-offers.ts';

/** What a text of the year before is about, in words. */
function useTitle(): (offer: SuggestionOffer) => string {
  const { pack, catalog } = useResources();
  const { data } = useReading();
  const titles = useMemo(() => {
    if (!pack || !catalog) return new Map<string, string>();
    const texts = pack.texts?.map(({ id, title }) => [`texts:${id}`, title] as const) ?? [];
    const subjects = subjectsOf(data, pack, catalog);
    return new Map([
      ...texts,
      ...subjects.map(({ about, title }) => [`reasons:${about}`, title] as const),
    ]);
  }, [pack, catalog, data]);
  return ({ key, list, about, why }) => {
    const field = list === 'reasons' ? 'about' : 'id';
    const title =
      list === 'notApplicable'
        ? topicTitle(about)
        : (titles.get(key) ?? (pack && packWords(pack, list, field, about)));
    return title === undefined ? why : `${title}：${why}`;
  };
}

function OpenOffers({ offers }: { readonly offers: readonly SuggestionOffer[] }): ReactNode {
  const titleOf = useTitle();
  const isReadOnly = useYear((state) => state.isPublished);
  return (
    <>
      {offers.map((offer) => (
        <article key={offer.key} aria-label={titleOf(offer)}>
          <strong>{titleOf(offer)}</strong>
          <OfferBox offer={offer} />
        </article>
      ))}
      <Button
        disabled={isReadOnly}
        onClick={() => {
          dropOffers(offers);
        }}
      >
        全部不用
      </Button>
    </>
  );
}

/** All texts of the year before that are not decided upon, also those that no form shows. */
export function OfferedList(): ReactNode {
  const offers = useOffers();
  const year = useYearBefore();
  if (offers.length === 0) return null;
  return (
    <Collapse
      className="field-section"
      items={[
        {
          key: 'offers',
          label: `${year}写的内容，还有 ${offers.length} 项没有决定用不用`,
          children: <OpenOffers offers={offers} />,
        },
      ]}
    />
  );
}

/** Says in the review that something of the year before is still to be decided. */
export function OffersLeft(): ReactNode {
  const length = useOffers().length + useRewrites().length;
  if (length === 0) return null;
  return (
    <p role="note">
      还有 {length} 项结转来的内容没有定。
      <Button
        type="link"
        onClick={() => {
          goToStep('texts');
        }}
      >
        去“文字说明”决定
      </Button>
    </p>
  );
}
