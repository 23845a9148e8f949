import { type Result, failure, success } from '../result/index.ts';
import { type PackFiles, assemblePack } from './assemble-pack.ts';
import { checkPack } from './check-pack.ts';
import { parseLocatedYaml } from './located-yaml.ts';
import type { Pack } from './pack.ts';

/** Reads and checks a template pack. Problems name file, line and what to do. */
export function readPack(files: PackFiles): Result<Pack> {
  const assembled = assemblePack(files, parseLocatedYaml);
  if (!assembled.ok) return assembled;
  // What names a table that cannot be read is not to blame.
  const { pack, problems: unread } = assembled.value;
  const problems = unread.length > 0 ? unread : checkPack(assembled.value);
  return problems.length > 0 ? failure(problems) : success(pack);
}
