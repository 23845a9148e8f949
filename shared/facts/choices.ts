import { choiceWords } from './choice-words.ts';
import { asset, staffing, unitNature, vehicles } from './department.ts';
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

/** The usual names of kinds that say nothing of an amount: of units, staff, vehicles and assets. */
export const KIND_NAMES: Readonly<
  Record<'unitNature' | 'staff' | 'vehicle' | 'asset', ReadonlyMap<string, string>>
> = {
  unitNature: choiceWords(unitNature.description ?? ''),
  staff: choiceWords(staffing.shape.category.description ?? ''),
  vehicle: choiceWords(vehicles.shape.kind.description ?? ''),
  asset: choiceWords(asset.shape.kind.description ?? ''),
};
