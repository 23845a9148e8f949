import type { PackRow } from '../../shared/api/index.ts';
import { entryOf } from '../../shared/entry/index.ts';
import { readPlainPack } from '../../shared/pack/index.ts';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';
import { addPack } from '../services/add-pack.ts';
import { loadCatalogFiles, readCatalogListBytes } from '../services/catalog-files.ts';
import { listPacks } from '../services/pack-files.ts';
import { loadPlainPack } from '../services/plain-packs.ts';
import { listSamples, readSample } from '../services/samples.ts';
import { type Handler, operation } from './operations.ts';
import type { ApiOptions } from './options.ts';

async function packRow(id: string, hasSample: boolean, dataFolder: string): Promise<PackRow[]> {
  const files = await loadPlainPack(id, dataFolder);
  const pack = files.ok ? readPlainPack(files.value) : files;
  if (!pack.ok) return [];
  const sample = hasSample ? await readSample(id) : undefined;
  const { name, kind, region } = pack.value;
  const sampleYear = sample?.ok ? sample.value.year : null;
  return [{ id, name, kind, region: region ?? null, sampleYear }];
}

async function listRows(dataFolder: string): Promise<PackRow[]> {
  const samples = await listSamples();
  const ids = await listPacks();
  const rows = await Promise.all(ids.map((id) => packRow(id, samples.includes(id), dataFolder)));
  return rows.flat();
}

/** Only packs that the program has: the window cannot make it read any folder. */
async function loadFiles(
  id: string,
  dataFolder: string,
): Promise<Result<{ files: Record<string, string> }>> {
  if (!(await listPacks()).includes(id)) {
    return failure([problem('PACK-MISSING', `没有名为“${id}”的公开模板，请另选一个模板。`, id)]);
  }
  const read = await loadPlainPack(id, dataFolder);
  return read.ok ? success({ files: { ...read.value } }) : read;
}

/** Template packs, the classifications and the samples. */
export function packOperations({
  dataFolder,
}: ApiOptions): Readonly<
  Record<
    'pack/list' | 'pack/load' | 'pack/add' | 'catalog/load' | 'catalog/readList' | 'sample/load',
    Handler
  >
> {
  let rows: Promise<PackRow[]> | undefined;
  return {
    'pack/list': operation('pack/list', async () => {
      rows ??= listRows(dataFolder);
      return success({ packs: await rows });
    }),
    'pack/load': operation('pack/load', ({ id }) => loadFiles(id, dataFolder)),
    'pack/add': operation('pack/add', async ({ folder, mayReplace }) => {
      const added = await addPack(folder, mayReplace);
      if (!added.ok) return added;
      rows = listRows(dataFolder);
      return success({ id: added.value, packs: await rows });
    }),
    'catalog/load': operation('catalog/load', async () => {
      const files = await loadCatalogFiles();
      return files.ok ? success({ files: files.value }) : files;
    }),
    'catalog/readList': operation('catalog/readList', ({ name, content, year }) =>
      readCatalogListBytes(name, Buffer.from(content, 'base64'), year),
    ),
    'sample/load': operation('sample/load', async ({ id }) => {
      const data = await readSample(id);
      return data.ok ? success({ entry: entryOf(data.value) }) : data;
    }),
  };
}
