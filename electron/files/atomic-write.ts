import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Result, failure, success } from '../../shared/result/index.ts';
import { fileProblem } from './file-problem.ts';
import { isFolder } from './is-folder.ts';

/** A file to be written. */
export interface OutputFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * Makes a folder and those above it, one by one: Node's own recursive way never ends where the system
 * answers “no such folder” for a place that it does not let anyone write to, such as /proc.
 */
async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return;
  const above = dirname(path);
  if (above !== path) await makeFolder(above);
  await mkdir(path);
}

async function writeTemporary({ path, content }: OutputFile): Promise<string> {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 60)}.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return temporary;
}

/** A second name for the file that is there, to put it back should a later one fail. */
async function keepFormer(path: string): Promise<string | undefined> {
  const former = join(dirname(path), `.${randomUUID()}.former.tmp`);
  try {
    if (!(await stat(path)).isFile()) return undefined;
    await link(path, former);
    return former;
  } catch {
    return undefined;
  }
}

interface Replacement {
  readonly path: string;
  readonly former: string | undefined;
}

async function replace(path: string, temporary: string): Promise<Replacement> {
  const former = await keepFormer(path);
  try {
    await rename(temporary, path);
  } catch (error) {
    if (former !== undefined) await rm(former, { force: true });
    throw error;
  }
  return { path, former };
}

async function putBack({ path, former }: Replacement): Promise<void> {
  if (former === undefined) await rm(path, { force: true });
  else await rename(former, path);
}

/**
 * Writes files, all or none: a reader sees the former file or the new one, never half of one, and
 * nothing is left behind where something fails.
 */
export async function writeFiles(files: readonly OutputFile[]): Promise<Result<undefined>> {
  const temporaries: string[] = [];
  const replaced: Replacement[] = [];
  let current = '';
  try {
    for (const file of files) {
      current = file.path;
      await makeFolder(dirname(file.path));
      temporaries.push(await writeTemporary(file));
    }
    for (const [index, { path }] of files.entries()) {
      current = path;
      replaced.push(await replace(path, temporaries[index] ?? ''));
    }
  } catch (error) {
    for (const one of replaced.toReversed()) await putBack(one);
    for (const temporary of temporaries) await rm(temporary, { force: true });
    return failure([fileProblem(error, current)]);
  }
  for (const { former } of replaced) if (former !== undefined) await rm(former, { force: true });
  return success(undefined);
}
