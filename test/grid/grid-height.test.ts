import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GridPlace, ROW_HEIGHT, gridHeight } from '../../renderer/grid/grid-height.ts';

const LOWEST = 7 * ROW_HEIGHT + 1;

const place = fc.record({
  room: fc.integer({ min: 200, max: 2000 }),
  above: fc.integer({ min: 40, max: 1500 }),
  head: fc.integer({ min: 30, max: 40 }),
  foot: fc.integer({ min: 20, max: 120 }),
});

describe('the height of a grid', () => {
  it('leaves the sums below the first grid of a step in view at 1366×768', () => {
    const first: GridPlace = { room: 640, above: 210, head: 40, foot: 60 };
    expect(first.above + gridHeight(first) + first.foot).toBeLessThanOrEqual(first.room);
  });

  it('shows six rows or more, and lets the whole grid be seen at once where they have room', () => {
    fc.assert(
      fc.property(place, (one) => {
        const height = gridHeight(one);
        expect(height).toBeGreaterThanOrEqual(LOWEST);
        const isRoomy = one.room >= one.head + LOWEST + one.foot;
        if (isRoomy) expect(one.head + height + one.foot).toBeLessThanOrEqual(one.room);
      }),
    );
  });

  it('never depends on a place further up when its sums are in view there already', () => {
    const roomy: GridPlace = { room: 2000, above: 100, head: 40, foot: 60 };
    expect(gridHeight(roomy)).toBe(gridHeight({ ...roomy, above: 300 }));
    expect(gridHeight(roomy)).toBe(gridHeight(undefined));
  });
});
