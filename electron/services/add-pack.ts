import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackFiles } from '../../shared/pack/index.ts';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';
import { type OutputFile, writeFiles } from '../files/atomic-write.ts';
import { fileProblem } from '../files/file-problem.ts';
import { checkTemplate } from './check-template.ts';
import { addedPacksFolder, listShippedPacks, loadPackFiles } from './pack-files.ts';

/** A hidden name is no id of a pack: what is left behind by a crash is never read. */
function besides(id: string): string {
  return join(addedPacksFolder(), `.${id}.${randomUUID()}`);
}

async function put(id: string, files: PackFiles): Promise<Result<undefined>> {
  const target = join(addedPacksFolder(), id);
  const fresh = besides(id);
  const former = besides(id);
  const output = Object.entries(files).map(([name, text]): OutputFile => ({
    path: join(fresh, ...name.split('/')),
    content: new TextEncoder().encode(text),
  }));
  const written = await writeFiles(output);
  if (!written.ok) return written;
  try {
    if (existsSync(target)) await rename(target, former);
    await rename(fresh, target);
    await rm(former, { recursive: true, force: true });
    return success(undefined);
  } catch (error) {
    if (!existsSync(target) && existsSync(former)) await rename(former, target);
    await rm(fresh, { recursive: true, force: true });
    return failure([fileProblem(error, target)]);
  }
}

async function mayTake(id: string, mayReplace: boolean): Promise<Result<undefined>> {
  if ((await listShippedPacks()).includes(id)) {
    return failure([
      problem(
        'PACK-SHIPPED',
        `编号“${id}”是程序自带的模板。请在这个模板的 pack.yaml 里把 id 改成别的编号，再添加。`,
        'pack.yaml',
      ),
    ]);
  }
  if (mayReplace || !existsSync(join(addedPacksFolder(), id))) return success(undefined);
  return failure([problem('PACK-THERE', `已经添加过编号为“${id}”的模板，要用这一份替换吗？`, id)]);
}

/**
 * Adds a template pack to the program from any folder: it is checked, and its files are copied into the
 * data folder. Only the files that make up a pack are read.
 *
 * @param mayReplace Whether a pack that was added under the same id gives way.
 * @returns The id of the pack. Problems name file and line.
 */
export async function addPack(folder: string, mayReplace: boolean): Promise<Result<string>> {
  const checked = await checkTemplate(folder);
  if (!checked.ok) return checked;
  const { id } = checked.value;
  const free = await mayTake(id, mayReplace);
  if (!free.ok) return free;
  const files = await loadPackFiles(folder);
  if (!files.ok) return files;
  const done = await put(id, files.value);
  return done.ok ? success(id) : done;
}
