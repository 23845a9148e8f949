import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { loadPack } from '../../electron/services/pack-files.ts';
import { readSample } from '../../electron/services/samples.ts';
import type { Catalog } from '../../shared/catalog/index.ts';
import type { YearData } from '../../shared/facts/index.ts';
import type { Pack } from '../../shared/pack/index.ts';
import { must } from '../support/must.ts';

/** A sample with what its document is made from. */
export async function openSample(
  id: string,
): Promise<{ readonly data: YearData; readonly pack: Pack; readonly catalog: Catalog }> {
  const data = must(await readSample(id));
  return { data, pack: must(await loadPack(id)), catalog: must(await loadCatalog(data.year)) };
}
