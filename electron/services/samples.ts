import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { YearData } from '../../shared/facts/index.ts';
import { type Result, failure, problem } from '../../shared/result/index.ts';
import { TEMPLATES_FOLDER, listShippedPacks } from './pack-files.ts';
import { readYearDataFile } from './read-input.ts';

function samplePath(id: string): string {
  return join(TEMPLATES_FOLDER, id, 'sample.json');
}

async function hasSample(id: string): Promise<boolean> {
  try {
    return (await stat(samplePath(id))).isFile();
  } catch {
    return false;
  }
}

/** The ids of the samples: packs that come with the facts of a published document. */
export async function listSamples(): Promise<string[]> {
  const ids = await listShippedPacks();
  const found = await Promise.all(ids.map(async (id) => ((await hasSample(id)) ? [id] : [])));
  return found.flat();
}

/** The facts of a sample. */
export async function readSample(id: string): Promise<Result<YearData>> {
  const ids = await listSamples();
  if (ids.includes(id)) return readYearDataFile(samplePath(id));
  return failure([
    problem('SAMPLE-MISSING', `没有样例“${id}”，现有样例：${ids.join('、') || '（无）'}。`, id),
  ]);
}
