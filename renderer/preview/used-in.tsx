import { type ReactNode, memo } from 'react';
import type { PlaceUses } from '../../shared/trace/index.ts';
import { PlaceLink } from './place-link.tsx';

const MOST = 12;

/** Where the field that has the focus is used. */
export const UsedIn = memo(function UsedIn({
  step,
  places,
}: {
  readonly step: string;
  readonly places: readonly PlaceUses[];
}): ReactNode {
  if (places.length === 0) return null;
  return (
    <div className="preview-uses" role="status">
      此项用在：
      {places
        .slice(0, MOST)
        .map(({ place }) =>
          place.kind === 'chart' ? (
            <span key={place.id}>图“{place.title}” </span>
          ) : (
            <PlaceLink key={place.id} step={step} id={place.id} title={place.title} />
          ),
        )}
      {places.length > MOST && <span>等 {places.length} 处</span>}
    </div>
  );
});
