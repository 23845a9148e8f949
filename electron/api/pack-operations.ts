import { isDeepStrictEqual } from 'node:util';
import type { PackRow } from '../../shared/api/index.ts';
import { entryOf } from '../../shared/entry/index.ts';
import { type PackFiles, plainPackFiles } from '../../shared/pack/index.ts';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';
import { addPack } from '../services/add-pack.ts';
import { loadCatalogFiles } from '../services/catalog-files.ts';
import { listPacks, loadPack, loadPackFiles } from '../services/pack-files.ts';
import { listSamples, readSample } from '../services/samples.ts';
import { type Handler, operation } from './operations.ts';

async function packRow(id: string, hasSample: boolean): Promise<PackRow[]> {
  const pack = await loadPack(id);
  if (!pack.ok) return [];
  const sample = hasSample ? await readSample(id) : undefined;
  const { name, kind, region } = pack.value;
  const sampleYear = sample?.ok ? sample.value.year : null;
  return [{ id, name, kind, region: region ?? null, sampleYear }];
}

async function listRows(): Promise<PackRow[]> {
  const samples = await listSamples();
  const ids = await listPacks();
  const rows = await Promise.all(ids.map((id) => packRow(id, samples.includes(id))));
  return rows.flat();
}

/** The files of packs, made quick to read for the window; made anew where a file has changed. */
class PlainPacks {
  readonly #known = new Map<string, { readonly files: PackFiles; readonly plain: PackFiles }>();

  /** Only packs that the program has: the window cannot make it read any folder. */
  async load(id: string): Promise<Result<{ files: Record<string, string> }>> {
    if (!(await listPacks()).includes(id)) {
      return failure([problem('PACK-MISSING', `没有名为“${id}”的公开模板，请另选一个模板。`, id)]);
    }
    const read = await loadPackFiles(id);
    return read.ok ? success({ files: { ...this.#plain(id, read.value) } }) : read;
  }

  #plain(id: string, files: PackFiles): PackFiles {
    const known = this.#known.get(id);
    if (known && isDeepStrictEqual(known.files, files)) return known.plain;
    const plain = plainPackFiles(files);
    this.#known.set(id, { files, plain });
    return plain;
  }
}

/** Template packs, the classifications and the samples. */
export function packOperations(): Readonly<
  Record<'pack/list' | 'pack/load' | 'pack/add' | 'catalog/load' | 'sample/load', Handler>
> {
  const packs = new PlainPacks();
  let rows: Promise<PackRow[]> | undefined;
  return {
    'pack/list': operation('pack/list', async () => {
      rows ??= listRows();
      return success({ packs: await rows });
    }),
    'pack/load': operation('pack/load', ({ id }) => packs.load(id)),
    'pack/add': operation('pack/add', async ({ folder, mayReplace }) => {
      const added = await addPack(folder, mayReplace);
      if (!added.ok) return added;
      rows = listRows();
      return success({ id: added.value, packs: await rows });
    }),
    'catalog/load': operation('catalog/load', async () => {
      const files = await loadCatalogFiles();
      return files.ok ? success({ files: files.value }) : files;
    }),
    'sample/load': operation('sample/load', async ({ id }) => {
      const data = await readSample(id);
      return data.ok ? success({ entry: entryOf(data.value) }) : data;
    }),
  };
}
