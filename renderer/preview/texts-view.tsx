import { Empty } from 'antd';
import { type ReactNode, useEffect, useRef, useState, memo } from 'react';
import type { Run } from '../../shared/document/index.ts';
import type { Place } from '../../shared/trace/index.ts';
import { useWatchedSentences } from '../state/composed.ts';
import { useOutdated } from '../steps/texts/use-paragraphs.ts';
import { RunsView } from './runs-view.tsx';

const NONE: ReadonlySet<number> = new Set();

function changedRuns(before: readonly Run[], after: readonly Run[]): ReadonlySet<number> {
  const isNew = (run: Run, index: number): boolean => run.text !== before[index]?.text;
  return new Set(after.flatMap((run, index) => (isNew(run, index) ? [index] : [])));
}

function runsOf({ block }: Place): readonly Run[] {
  return block.kind === 'paragraph' || block.kind === 'heading' ? block.runs : [];
}

function Sentence({
  place,
  used,
  isWanted,
  isOutdated,
}: {
  readonly isOutdated: boolean;
  readonly place: Place;
  readonly used: ReadonlySet<string>;
  readonly isWanted: boolean;
}): ReactNode {
  const runs = runsOf(place);
  const [shown, setShown] = useState({ runs, changed: NONE });
  if (shown.runs !== runs) setShown({ runs, changed: changedRuns(shown.runs, runs) });
  const holder = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isWanted) holder.current?.scrollIntoView({ block: 'center' });
  }, [isWanted]);
  const { block } = place;
  if (block.kind === 'heading') return <h4>{runs.map(({ text }) => text)}</h4>;
  return (
    <p ref={holder} className={isWanted ? 'wanted' : ''}>
      <RunsView runs={runs} used={used} changed={shown.changed} />
      {block.kind === 'paragraph' && block.isReplaced === true && (
        <span className="own-text">
          {isOutdated ? '（自写，改写后数据变了，请核对）' : '（自写）'}
        </span>
      )}
    </p>
  );
}

/** Paragraphs of the document, each with its figures. */
export const TextsView = memo(function TextsView({
  places,
  used,
  wanted,
}: {
  readonly places: readonly Place[];
  readonly used: ReadonlySet<string>;
  readonly wanted: string | undefined;
}): ReactNode {
  useWatchedSentences();
  const outdated = useOutdated();
  if (places.length === 0) return <Empty description="这一步的内容还没有写进文字说明" />;
  return (
    <div className="print-text">
      {places.map((place) => (
        <Sentence
          key={place.id}
          place={place}
          used={used}
          isWanted={place.id === wanted}
          isOutdated={place.block.kind === 'paragraph' && outdated.has(place.block.id ?? '')}
        />
      ))}
    </div>
  );
});
