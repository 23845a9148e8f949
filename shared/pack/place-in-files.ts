import { type PackFiles, assemblePack } from './assemble-pack.ts';
import { parseLocatedYaml } from './located-yaml.ts';

/** `file:line:column` of a place in a table such as `tables/t03.body.1.line.name`; others as they are. */
export function placeInFiles(files: PackFiles, place: string): string {
  const [, id = '', rest = ''] = /^tables\/([^.]+)(?:\.(.*))?$/.exec(place) ?? [];
  const assembled = assemblePack(files, parseLocatedYaml);
  const inTable = assembled.ok ? assembled.value.tablePlaces.get(id) : undefined;
  if (!inTable) return place;
  return inTable(rest.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)));
}
