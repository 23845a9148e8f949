import { composeDisclosure } from '../../shared/compose/index.ts';
import { type YearData, readYearData } from '../../shared/facts/index.ts';
import type { Pack } from '../../shared/pack/index.ts';
import { type Problem, type Result, failure, success } from '../../shared/result/index.ts';
import { loadCatalog } from './catalog-files.ts';
import { loadPack } from './pack-files.ts';
import { listSamples, readSample } from './samples.ts';

/** What a checked pack holds. */
export interface TemplateSummary {
  readonly id: string;
  readonly name: string;
  readonly tables: number;
  readonly texts: number;
}

/** A department that has entered nothing: a pack must be able to say so everywhere. */
function emptyYear(kind: Pack['kind']): Result<YearData> {
  return readYearData({
    format: 'budget-disclosure/year-data',
    version: 1,
    kind,
    year: 2024,
    department: { code: '001', name: '测试部门' },
    units: [{ code: '001', name: '测试部门本级', nature: 'administrative' }],
  });
}

async function trials(pack: Pack): Promise<YearData[]> {
  const ids = (await listSamples()).filter((id) => id === pack.id);
  const samples = await Promise.all(ids.map((id) => readSample(id)));
  return [emptyYear(pack.kind), ...samples].flatMap((one) => (one.ok ? [one.value] : []));
}

/** Reads a pack and composes an empty department with it, and its sample where there is one. */
export async function checkTemplate(folder: string): Promise<Result<TemplateSummary>> {
  const pack = await loadPack(folder);
  if (!pack.ok) return pack;
  const problems: Problem[] = [];
  for (const data of await trials(pack.value)) {
    const catalog = await loadCatalog(data.year);
    if (!catalog.ok) return catalog;
    const composed = composeDisclosure(data, pack.value, catalog.value);
    if (!composed.ok) problems.push(...composed.problems);
  }
  const { id, name, tables, templates } = pack.value;
  if (problems.length > 0) return failure(problems);
  return success({ id, name, tables: tables.length, texts: Object.keys(templates).length });
}
