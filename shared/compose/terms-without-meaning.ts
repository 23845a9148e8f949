import { type Catalog, withItems } from '../catalog/index.ts';
import type { YearData } from '../facts/index.ts';
import { unexplainedTerms } from '../narrative/index.ts';
import type { Pack } from '../pack/index.ts';
import { ReportContext } from '../report/index.ts';

/** The classification items that 名词解释 should explain and leaves out, as nobody has said what they mean. */
export function termsWithoutMeaning(
  data: YearData,
  pack: Pack,
  catalog: Catalog,
): readonly string[] {
  const own = withItems(catalog, data.classificationItems ?? [], 'own');
  return unexplainedTerms(new ReportContext(data, pack, own));
}
