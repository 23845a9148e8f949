import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { loadPack } from '../../electron/services/pack-files.ts';
import { listSamples, readSample } from '../../electron/services/samples.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import type { DisclosureDocument } from '../../shared/document/index.ts';
import { must } from './must.ts';

export { must } from './must.ts';

/** The document of a sample in its own pack. */
export async function sampleDocument(id: string): Promise<DisclosureDocument> {
  const data = must(await readSample(id));
  const pack = must(await loadPack(id));
  return must(composeDisclosure(data, pack, must(await loadCatalog(data.year))));
}

/** The documents of all samples by id. */
export async function sampleDocuments(): Promise<(readonly [string, DisclosureDocument])[]> {
  const ids = await listSamples();
  return Promise.all(ids.map(async (id) => [id, await sampleDocument(id)] as const));
}
