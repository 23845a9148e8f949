import { loadCatalog } from '../../electron/services/catalog-files.ts';
import type { PasteColumn } from '../../renderer/grid/plan-paste.ts';
import { type GridUnit } from '../../renderer/grid/grid-types.ts';
import { formatOf } from '../../renderer/grid/cell-format.ts';
import { FIELD_CLASSIFICATIONS } from '../../renderer/pickers/code-search.ts';
import { fieldInfo } from '../../shared/entry/index.ts';
import { must } from '../support/must.ts';

/** Columns of the expenditure grid as the window binds them. */
export async function pasteColumns(
  fields: readonly string[],
  unit: GridUnit = 'yuan',
): Promise<readonly PasteColumn[]> {
  const catalog = must(await loadCatalog(2024));
  return fields.map((field) => {
    const info = fieldInfo(['expenditure', 0, field]);
    if (!info) throw new Error(field);
    const context = { catalog, unit, units: [], projects: [] };
    const format = formatOf(field, info, FIELD_CLASSIFICATIONS[field], context);
    return { field, title: info.title, format };
  });
}
