import type { Catalog } from '../../shared/catalog/index.ts';
import type { YearData } from '../../shared/facts/index.ts';
import type { Pack } from '../../shared/pack/index.ts';
import { ReportContext, WordingError } from '../../shared/report/index.ts';
import { safeFileName } from './file-names.ts';

function namedByPack(
  wording: string,
  data: YearData,
  pack: Pack,
  catalog: Catalog,
): string | undefined {
  try {
    const { engine } = new ReportContext(data, pack, catalog);
    return engine.plain(wording, {}, 'pack.yaml › fileName').trim();
  } catch (error) {
    // The document has the same fault, or the files can do without it.
    if (error instanceof WordingError) return undefined;
    throw error;
  }
}

/** The name of the exported files without ending: as the region's template has it, else by our own rule. */
export function disclosureName(data: YearData, pack: Pack, catalog: Catalog): string {
  const named =
    pack.fileName === undefined ? undefined : namedByPack(pack.fileName, data, pack, catalog);
  if (named !== undefined) return safeFileName(named);
  const kind = data.kind === 'budget' ? '部门预算' : '部门决算';
  return safeFileName(`${data.department.name}${data.year}年${kind}`);
}
