import { Popover, Typography } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { originOf } from '../../shared/trace/index.ts';
import { useReading } from '../state/reading.ts';
import { useResources } from '../state/resources.ts';
import { useApp } from '../state/app-store.ts';
import { FactList } from './fact-list.tsx';
import { factLines, formulaWords, roundingWords, totalOf, yuan } from './figure-words.ts';
import { PlaceLink } from './place-link.tsx';
import { type SelectedFigure, closeFigure, usePreview } from './preview-store.ts';
import { useTrace } from './use-trace.ts';

const MOST_PLACES = 30;

function AlsoUsed({ selected }: { readonly selected: SelectedFigure }): ReactNode {
  const trace = useTrace();
  const step = useApp((state) => state.step);
  const places = trace?.placesOfFigure(selected.figure) ?? [];
  if (places.length === 0) return null;
  return (
    <>
      <Typography.Text strong>这些数据还用在（{places.length} 处）：</Typography.Text>
      <ul className="figure-origin-list">
        {places.slice(0, MOST_PLACES).map(({ place, uses }) => (
          <li key={place.id}>
            {place.kind === 'chart' ? (
              <span>图：{place.title}</span>
            ) : (
              <PlaceLink step={step} id={place.id} title={place.title} />
            )}
            <span>{uses.length} 个数</span>
          </li>
        ))}
        {places.length > MOST_PLACES && <li>……还有 {places.length - MOST_PLACES} 处</li>}
      </ul>
    </>
  );
}

/** Title, arrow and edges of the popover, beside what it says. */
const AROUND_PX = 84;

/** Below the figure where there is more room than above it. */
function isBelow({ top, bottom }: SelectedFigure): boolean {
  return innerHeight - bottom >= top;
}

/** How high it may be; more of it scrolls. */
function roomFor(selected: SelectedFigure): number {
  const room = isBelow(selected) ? innerHeight - selected.bottom : selected.top;
  return Math.max(120, room - AROUND_PX);
}

function Origin({ selected }: { readonly selected: SelectedFigure }): ReactNode {
  const trace = useTrace();
  const catalog = useResources((state) => state.catalog);
  const { data } = useReading();
  if (!catalog) return null;
  const { figure, text } = selected;
  const origin = originOf(figure, (key) => trace?.sourcesOf(key));
  const lines = factLines(origin.terms, data, catalog);
  const base = factLines(origin.base, data, catalog);
  const rounding = roundingWords(figure, text);
  const total = totalOf(lines);
  const baseTotal = totalOf(base);
  return (
    <div className="figure-origin" style={{ maxHeight: roomFor(selected) }} tabIndex={0}>
      {rounding !== undefined && <p>{rounding}</p>}
      <p>{formulaWords(origin, lines.length)}</p>
      {lines.length > 0 && <FactList lines={lines} />}
      {base.length > 0 && total !== undefined && <p>合计 {yuan(total)}</p>}
      {base.length > 0 && (
        <>
          <Typography.Text strong>
            {origin.kind === 'growth' ? '上期：' : '占下面各项的合计：'}
          </Typography.Text>
          <FactList lines={base} />
          {baseTotal !== undefined && <p>合计 {yuan(baseTotal)}</p>}
        </>
      )}
      <AlsoUsed selected={selected} />
    </div>
  );
}

/** Where the clicked figure comes from, beside it; Esc closes it. */
export function FigureOrigin(): ReactNode {
  const selected = usePreview((state) => state.selected);
  useEffect(() => {
    if (!selected) return undefined;
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') closeFigure();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [selected]);
  useEffect(() => closeFigure, []);
  if (!selected) return null;
  return (
    <Popover
      key={`${selected.left}/${selected.top}/${selected.figure.key}`}
      open
      trigger="click"
      onOpenChange={(isOpen) => {
        if (!isOpen) closeFigure();
      }}
      title={`“${selected.text.trim() || '空白'}”从哪里来`}
      content={<Origin selected={selected} />}
      placement={isBelow(selected) ? 'bottomLeft' : 'topLeft'}
      autoAdjustOverflow={{ adjustX: 1, adjustY: 0 }}
    >
      <span
        className="figure-origin-anchor"
        style={{ left: selected.left, top: isBelow(selected) ? selected.bottom : selected.top }}
      />
    </Popover>
  );
}
