import { type Catalog, withItems } from '../catalog/index.ts';
import type { TableBlock } from '../document/index.ts';
import type { YearData } from '../facts/index.ts';
import type { Pack, TableSpec } from '../pack/index.ts';
import { ReportContext, WordingError } from '../report/index.ts';
import { buildTables } from '../statements/index.ts';
import { listTables } from './listed-tables.ts';

/** The description from which a table is made: one description can make a table for each project. */
function specOf(pack: Pack, table: string): TableSpec | undefined {
  return (
    pack.tables.find(({ id }) => id === table) ??
    pack.tables.find(({ id, per }) => per && table.startsWith(`${id}-`))
  );
}

/** Whether a table can be a list of tables. */
function listsTables(spec: TableSpec): boolean {
  return /\btables\b/.test(JSON.stringify(spec));
}

/**
 * One table of the disclosure alone, for forms that show it on each keystroke: much quicker than the
 * whole document, and equal to what stands in it save for the page on which it begins. Undefined
 * where the pack makes no such table.
 */
export function composeTable(
  data: YearData,
  pack: Pack,
  catalog: Catalog,
  id: string,
): TableBlock | undefined {
  const spec = specOf(pack, id);
  if (!spec || data.kind !== pack.kind) return undefined;
  const own = withItems(catalog, data.classificationItems ?? [], 'own');
  try {
    const context = new ReportContext(data, pack, own);
    const built = buildTables(
      context,
      spec,
      { tables: listsTables(spec) ? listTables(context) : [] },
      id,
    );
    return built.find(({ block }) => block.id === id)?.block;
  } catch (error) {
    if (error instanceof WordingError || error instanceof RangeError) return undefined;
    throw error;
  }
}
