import type { Catalog } from '../../shared/catalog/index.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import type { DisclosureDocument } from '../../shared/document/index.ts';
import type { YearData } from '../../shared/facts/index.ts';
import type { Pack } from '../../shared/pack/index.ts';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';
import { loadCatalog } from './catalog-files.ts';
import { disclosureName } from './disclosure-name.ts';
import { loadPack } from './pack-files.ts';

/** What the files of an export are made from. */
export interface Made {
  readonly data: YearData;
  readonly pack: Pack;
  readonly catalog: Catalog;
  /** Name of the files without ending. */
  readonly name: string;
}

/** The template and the classifications of a year, and the name of its files. */
export async function makeReady(data: YearData, template?: string): Promise<Result<Made>> {
  const id = template ?? data.template?.id;
  if (id === undefined) {
    return failure([
      problem('PACK-UNNAMED', '这一年还没有选公开模板，请先在“部门概况”中选择，再导出。'),
    ]);
  }
  const pack = await loadPack(id);
  if (!pack.ok) return pack;
  const catalog = await loadCatalog(data.year);
  if (!catalog.ok) return catalog;
  const name = disclosureName(data, pack.value, catalog.value);
  return success({ data, pack: pack.value, catalog: catalog.value, name }, catalog.remarks);
}

/** The document of an export. */
export function composeMade({ data, pack, catalog }: Made): Result<DisclosureDocument> {
  return composeDisclosure(data, pack, catalog);
}
