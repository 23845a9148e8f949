import type { Catalog } from '../../shared/catalog/index.ts';
import type { YearData } from '../../shared/facts/index.ts';
import type { Pack } from '../../shared/pack/index.ts';
import { ReportContext } from '../../shared/report/index.ts';
import { safeFileName } from './file-names.ts';

/** The name of the exported files without ending: as the region's template has it, else by our own rule. */
export function disclosureName(data: YearData, pack: Pack, catalog: Catalog): string {
  if (pack.fileName !== undefined) {
    const { engine } = new ReportContext(data, pack, catalog);
    return safeFileName(engine.plain(pack.fileName, {}, 'pack.yaml › fileName').trim());
  }
  const kind = data.kind === 'budget' ? '部门预算' : '部门决算';
  return safeFileName(`${data.department.name}${data.year}年${kind}`);
}
