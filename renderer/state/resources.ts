import { create } from 'zustand';
import { type Catalog, openCatalog } from '../../shared/catalog/index.ts';
import { type Entry, isRecord } from '../../shared/entry/index.ts';
import { type Pack, type PackFiles, readPlainPack } from '../../shared/pack/index.ts';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';
import { request } from '../api/client.ts';
import { failToCompose, startComposing, stopComposing } from './composed.ts';

interface Resources {
  /** The template pack of the open year; undefined until it is read. */
  readonly pack: Pack | undefined;
  /** What the pack was read from. */
  readonly packFiles: PackFiles;
  readonly catalog: Catalog | undefined;
}

const NONE: Resources = { pack: undefined, packFiles: {}, catalog: undefined };

/** The template pack and the classifications with which the open year is made. */
export const useResources = create<Resources>()(() => NONE);

let catalogFiles: Readonly<Record<string, string>> | undefined;
const knownPacks = new Map<string, PackFiles>();

/** The files of a template pack by its id, loaded once. */
export async function loadPackFiles(id: string): Promise<Result<PackFiles>> {
  const known = knownPacks.get(id);
  if (known) return success(known);
  const answer = await request('pack/load', { id });
  if (!answer.ok) return answer;
  knownPacks.set(id, answer.value.files);
  return success(answer.value.files);
}

/** The pack was replaced: its files are loaded anew when they are needed next. */
export function forgetPackFiles(id: string): void {
  knownPacks.delete(id);
}

/** Reads a template pack by its id. */
export async function loadPack(id: string): Promise<Result<Pack>> {
  const files = await loadPackFiles(id);
  return files.ok ? readPlainPack(files.value) : files;
}

/** The files of the classification catalog, read once. */
export async function loadCatalogFiles(): Promise<Result<Readonly<Record<string, string>>>> {
  if (catalogFiles) return success(catalogFiles);
  const answer = await request('catalog/load', {});
  if (!answer.ok) return answer;
  catalogFiles = answer.value.files;
  return success(catalogFiles);
}

/** The classifications of a year. */
export async function loadCatalog(year: number): Promise<Result<Catalog>> {
  const files = await loadCatalogFiles();
  return files.ok ? openCatalog(files.value, year) : files;
}

/** The id of the template that an entry names. */
export function templateOf(entry: Entry): string | undefined {
  const { template } = entry;
  return isRecord(template) && typeof template['id'] === 'string' ? template['id'] : undefined;
}

/** Gets ready the pack that an entry is made with. */
export async function openTemplateOf(entry: Entry): Promise<Result<Pack>> {
  useResources.setState(NONE);
  stopComposing();
  const pack = await readTemplateOf(entry);
  if (!pack.ok) failToCompose(pack.problems);
  return pack;
}

async function readTemplateOf(entry: Entry): Promise<Result<Pack>> {
  const id = templateOf(entry);
  if (id === undefined) {
    return failure([problem('YEAR-TEMPLATE', '这一年还没有选公开模板，请先在“部门概况”中选择。')]);
  }
  const files = await loadPackFiles(id);
  if (!files.ok) return files;
  const pack = readPlainPack(files.value);
  if (!pack.ok) return pack;
  useResources.setState({ pack: pack.value, packFiles: files.value });
  return pack;
}

const LONGEST_WAIT_MS = 500;

/**
 * Reads the classifications and starts composing the open year with its pack. To be called when the forms
 * are shown: they come first, codes get their names a moment later.
 */
export async function openCatalogFor(year: number): Promise<void> {
  const { pack, packFiles } = useResources.getState();
  if (!pack) return;
  const catalogFiles = await loadCatalogFiles();
  await new Promise((done) => {
    requestIdleCallback(done, { timeout: LONGEST_WAIT_MS });
  });
  // Another template may have been opened meanwhile.
  if (useResources.getState().pack !== pack) return;
  const catalog = catalogFiles.ok ? openCatalog(catalogFiles.value, year) : catalogFiles;
  if (!catalog.ok || !catalogFiles.ok) {
    failToCompose(catalog.ok ? [] : catalog.problems);
    return;
  }
  useResources.setState({ catalog: catalog.value });
  startComposing(packFiles, catalogFiles.value);
}
