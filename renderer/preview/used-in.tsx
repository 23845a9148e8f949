import { Button } from 'antd';
import { type ReactNode, memo } from 'react';
import type { PlaceUses } from '../../shared/trace/index.ts';
import { showPlace } from './preview-store.ts';

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
      {places.slice(0, MOST).map(({ place }) =>
        place.kind === 'chart' ? (
          <span key={place.id}>图“{place.title}” </span>
        ) : (
          <Button
            key={place.id}
            type="link"
            size="small"
            onClick={() => {
              showPlace(step, place.id);
            }}
          >
            {place.title}
          </Button>
        ),
      )}
      {places.length > MOST && <span>等 {places.length} 处</span>}
    </div>
  );
});
