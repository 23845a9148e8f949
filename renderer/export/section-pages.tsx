import { type ReactNode, type RefObject, memo, useLayoutEffect, useRef, useState } from 'react';
import type { DisclosureDocument, Section } from '../../shared/document/index.ts';
import { mmToPt, paperPt, typeAreaPt } from '../../shared/layout/index.ts';
import { PX_PER_PT } from './page-strip.ts';
import { PageBlock } from './page-block.tsx';
import { textLook } from './page-style.ts';

/** Counts the columns into which the browser has broken the flow: one a page. */
function usePageCount(
  step: number,
  area: number,
  section: Section,
): readonly [RefObject<HTMLDivElement | null>, number] {
  const flow = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(1);
  useLayoutEffect(() => {
    const element = flow.current;
    if (!element) return;
    const further = element.scrollWidth / PX_PER_PT - area;
    setCount(1 + Math.max(0, Math.round(further / step)));
  }, [step, area, section]);
  return [flow, count];
}

function numberText(format: string, number: number): string {
  return format.replace('{n}', String(number));
}

/** The pages of one section: the flow is broken by the browser, the paper is drawn behind it. */
export const SectionPages = memo(function SectionPages({
  document,
  section,
  firstNumber,
  pageOf,
  onCount,
  index,
  zoom,
  stepPx,
}: {
  readonly document: DisclosureDocument;
  readonly section: Section;
  readonly index: number;
  readonly firstNumber: number;
  readonly pageOf: ReadonlyMap<string, number>;
  readonly onCount: (index: number, count: number) => void;
  readonly zoom: number;
  /** From one page to the next, on the screen. */
  readonly stepPx: number;
}): ReactNode {
  const { page } = section;
  const paper = paperPt(page);
  const area = typeAreaPt(page);
  const step = stepPx / zoom / PX_PER_PT;
  const beside = Math.max(0, (step - paper.width) / 2);
  const [flow, count] = usePageCount(step, area.width, section);
  useLayoutEffect(() => {
    onCount(index, count);
  }, [index, count, onCount]);
  const number = page.pageNumber;
  return (
    <div
      className="section-pages"
      style={{ width: `${count * step}pt`, height: `${paper.height}pt`, zoom }}
    >
      {Array.from({ length: count }, (_, sheet) => {
        const own = firstNumber + sheet;
        const isEven = own % 2 === 0;
        return (
          <div
            key={sheet}
            className="paper"
            style={{
              left: `${sheet * step + beside}pt`,
              width: `${paper.width}pt`,
              height: `${paper.height}pt`,
            }}
          >
            {number && (
              <span
                className="paper-number"
                style={{
                  ...textLook(document, 'pageNumber'),
                  bottom: `${mmToPt(page.marginsMm.footer)}pt`,
                  left: `${mmToPt(page.marginsMm.left)}pt`,
                  right: `${mmToPt(page.marginsMm.right)}pt`,
                  textAlign: number.position === 'center' ? 'center' : isEven ? 'left' : 'right',
                }}
              >
                {numberText(number.format, own)}
              </span>
            )}
          </div>
        );
      })}
      <div
        ref={flow}
        className="page-flow"
        style={{
          left: `${beside + mmToPt(page.marginsMm.left)}pt`,
          top: `${mmToPt(page.marginsMm.top)}pt`,
          width: `${area.width}pt`,
          height: `${area.height}pt`,
          columnWidth: `${area.width}pt`,
          columnGap: `${step - area.width}pt`,
        }}
      >
        {section.blocks.map((block, position) => (
          <PageBlock
            key={position}
            document={document}
            block={block}
            widthPt={area.width}
            pageOf={pageOf}
          />
        ))}
      </div>
    </div>
  );
});
