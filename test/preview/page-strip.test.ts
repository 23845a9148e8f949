import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Fit, pageAt, pageStarts, stripPage } from '../../renderer/export/page-strip.ts';

const A4 = { width: 595.3, height: 841.9 };
const side = fc.integer({ min: 300, max: 2000 });
const papers = fc.constantFrom(A4, { width: A4.height, height: A4.width });

it('a whole page fits into any window, and no other page is beside it', () => {
  fc.assert(
    fc.property(papers, side, side, (paper, width, height) => {
      const { zoom, stepPx } = stripPage(paper, { width, height }, 'page');

      expect((paper.width * zoom * 96) / 72).toBeLessThanOrEqual(width + 0.01);
      expect((paper.height * zoom * 96) / 72).toBeLessThanOrEqual(height + 0.01);
      expect(stepPx).toBeGreaterThanOrEqual(width);
    }),
  );
});

it('the page in view is the one that was gone to', () => {
  const fits = fc.constantFrom<Fit>('page', 'width', 'natural');
  const sheets = fc.array(papers, { minLength: 1, maxLength: 18 });
  fc.assert(
    fc.property(side, side, fits, sheets, fc.nat(), (width, height, fit, all, wanted) => {
      const room = { width, height };
      const starts = pageStarts(all.map((paper) => stripPage(paper, room, fit)));
      const page = wanted % starts.length;

      expect(starts).toHaveLength(all.length);
      expect(pageAt(starts, starts[page] ?? 0, width)).toBe(page);
    }),
  );
});
