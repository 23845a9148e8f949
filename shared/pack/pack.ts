import type { PackFile } from './pack-schema.ts';
import type { TableSpec } from './table-schema.ts';

/** A validated template pack: everything that a region prescribes, as data. */
export interface Pack extends PackFile {
  readonly tables: readonly TableSpec[];
  /** Liquid texts by file name without folder and ending: `text/part1.liquid` is `part1`. */
  readonly templates: Readonly<Record<string, string>>;
}
