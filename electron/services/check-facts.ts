import { checkYear } from '../../shared/checks/index.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import type { YearData } from '../../shared/facts/index.ts';
import type { Review } from '../../shared/findings/index.ts';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';
import { loadCatalog } from './catalog-files.ts';
import { loadPack } from './pack-files.ts';

/** Checks a year's facts with a template pack: the given one, or the one that the data names. */
export async function checkFacts(data: YearData, template?: string): Promise<Result<Review>> {
  const id = template ?? data.template?.id;
  if (id === undefined) {
    return failure([
      problem('PACK-UNNAMED', '数据文件没有写明公开模板，请用 --template 指定模板编号或文件夹。'),
    ]);
  }
  const pack = await loadPack(id);
  if (!pack.ok) return pack;
  const catalog = await loadCatalog(data.year);
  if (!catalog.ok) return catalog;
  const document = composeDisclosure(data, pack.value, catalog.value);
  if (!document.ok) return document;
  return success(checkYear(data, pack.value, catalog.value, document.value));
}
