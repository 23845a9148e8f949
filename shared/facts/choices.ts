import { unitNature } from './department.ts';
import {
  carriedOverKind,
  expenditureCategory,
  expenditureNature,
  fundSource,
  procurementKind,
  threePublicItem,
  timing,
} from './funds.ts';

/** The values that a choice of the facts can have, by what it says of an amount. */
export const CHOICES = {
  unitNature: unitNature.options,
  nature: expenditureNature.options,
  source: fundSource.options,
  timing: timing.options,
  category: expenditureCategory.options,
  item: threePublicItem.options,
  kind: [...procurementKind.options, ...carriedOverKind.options],
} as const;
