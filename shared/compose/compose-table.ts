import { type Catalog, withItems } from '../catalog/index.ts';
import type { TableBlock } from '../document/index.ts';
import type { YearData } from '../facts/index.ts';
import type { Pack } from '../pack/index.ts';
import { ReportContext, WordingError } from '../report/index.ts';
import { buildTables } from '../statements/index.ts';

/**
 * One table of the disclosure alone, for forms that show it on each keystroke: much quicker than the
 * whole document, and equal to what stands in it. Empty where the pack has no such table.
 */
export function composeTable(
  data: YearData,
  pack: Pack,
  catalog: Catalog,
  id: string,
): readonly TableBlock[] {
  const spec = pack.tables.find((table) => table.id === id);
  if (!spec || data.kind !== pack.kind) return [];
  const own = withItems(catalog, data.classificationItems ?? [], 'own');
  try {
    return buildTables(new ReportContext(data, pack, own), spec, { tables: [] }).map(
      ({ block }) => block,
    );
  } catch (error) {
    if (error instanceof WordingError || error instanceof RangeError) return [];
    throw error;
  }
}
