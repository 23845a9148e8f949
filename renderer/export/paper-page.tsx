import { type ReactNode, memo } from 'react';
import type { DisclosureDocument } from '../../shared/document/index.ts';
import { type LaidPage, mmToPt, paperPt, typeAreaPt } from '../../shared/layout/index.ts';
import { PagePartView } from './page-part-view.tsx';
import { textLook } from './page-style.ts';
import type { StripPage } from './page-strip.ts';

function numberText(format: string, number: number): string {
  return format.replace('{n}', String(number));
}

/** One sheet of paper: what the layout puts on it. */
export const PaperPage = memo(function PaperPage({
  document,
  laid,
  pageOf,
  strip,
  isDrawn,
}: {
  readonly document: DisclosureDocument;
  readonly laid: LaidPage;
  readonly pageOf: ReadonlyMap<string, number>;
  readonly strip: StripPage;
  /** False for pages that are far from the one in view: they are blank paper. */
  readonly isDrawn: boolean;
}): ReactNode {
  const { page, number, parts } = laid;
  const paper = paperPt(page);
  const { width } = typeAreaPt(page);
  const margins = page.marginsMm;
  const sides = { left: `${mmToPt(margins.left)}pt`, right: `${mmToPt(margins.right)}pt` };
  const { pageNumber } = page;
  return (
    <div className="paper-place" style={{ width: `${strip.stepPx}px` }}>
      <div
        className="paper"
        style={{ width: `${paper.width}pt`, height: `${paper.height}pt`, zoom: strip.zoom }}
      >
        {pageNumber && (
          <span
            className="paper-number"
            style={{
              ...textLook(document, 'pageNumber'),
              ...sides,
              bottom: `${mmToPt(margins.footer)}pt`,
              textAlign:
                pageNumber.position === 'center' ? 'center' : number % 2 === 0 ? 'left' : 'right',
            }}
          >
            {numberText(pageNumber.format, number)}
          </span>
        )}
        {isDrawn && (
          <div className="paper-text" style={{ ...sides, top: `${mmToPt(margins.top)}pt` }}>
            {parts.map((part, index) => (
              <PagePartView
                key={index}
                document={document}
                part={part}
                widthPt={width}
                pageOf={pageOf}
              />
            ))}
          </div>
        )}
      </div>
    </div>
  );
});
