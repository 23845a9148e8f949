import { readFile } from 'node:fs/promises';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { loadPack } from '../../electron/services/pack-files.ts';
import type { Catalog } from '../../shared/catalog/index.ts';
import { type YearData, readYearData } from '../../shared/facts/index.ts';
import type { Pack } from '../../shared/pack/index.ts';
import { must } from '../support/must.ts';
import { LARGE, type Size, syntheticDepartment } from './synthetic-department.ts';

/** The pack with most tables. */
const PACK = 'zhangjiakou-2023';

/** A year to be timed with its pack and classifications. */
export interface BenchYear {
  readonly title: string;
  readonly data: YearData;
  readonly pack: Pack;
  readonly catalog: Catalog;
  readonly rounds: number;
}

/** The facts of a synthetic department of a size. */
export function syntheticYear(size: Size): YearData {
  return { ...must(readYearData(syntheticDepartment(size))), template: { id: PACK } };
}

async function sampleYear(): Promise<YearData> {
  const path = new URL(`../../templates/${PACK}/sample.json`, import.meta.url);
  return must(readYearData(JSON.parse(await readFile(path, 'utf8'))));
}

/** The largest sample, and a department of 50 units, 500 projects and 10 000 indicators. */
export async function benchYears(): Promise<readonly BenchYear[]> {
  const pack = must(await loadPack(PACK));
  const years = [
    { title: '最大的样例', data: await sampleYear(), rounds: 7 },
    { title: '50 个单位、500 个项目、10000 个指标', data: syntheticYear(LARGE), rounds: 3 },
  ];
  return Promise.all(
    years.map(async (year) => ({
      ...year,
      pack,
      catalog: must(await loadCatalog(year.data.year)),
    })),
  );
}
