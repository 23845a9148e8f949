import { parse } from 'yaml';
import { type Result, success } from '../result/index.ts';
import type { PackFiles } from './assemble-pack.ts';
import { readPack } from './read-pack.ts';

const YAML_FILE = /\.ya?ml$/;

/** The same pack, checked, with its YAML written as JSON: `readPlainPack` reads it many times faster. */
export function plainPackFiles(files: PackFiles): Result<PackFiles> {
  const pack = readPack(files);
  if (!pack.ok) return pack;
  return success(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        YAML_FILE.test(name) ? JSON.stringify(parse(text)) : text,
      ]),
    ),
  );
}
