export { type Breakdown, type Portion } from './breakdown.ts';
export { type Change, type Comparison, largestChanges } from './comparison.ts';
export { type Overview, type ProjectTargets, indicatorKinds, overviewOf } from './overview.ts';
export {
  type OpenedYear,
  THREE_PUBLIC_ITEMS,
  type ThreePublicYear,
  threePublicYears,
} from './three-public.ts';
