import type { Pack, TableSpec } from '../../shared/pack/index.ts';
import type { Place } from '../../shared/trace/index.ts';
import { specId, wordsIn } from './described-places.ts';

const OF_PROJECT = /\bproject\.(indicators|goal|selfEvaluation)/;
const OF_OVERALL = /\boverall\b/;

function speaksOf(spec: TableSpec, what: RegExp): boolean {
  return wordsIn(spec).some((word) => what.test(word));
}

function placesOf(specs: readonly TableSpec[], tables: readonly Place[]): readonly Place[] {
  const ids = new Set(specs.map(({ id }) => id));
  return tables.filter(
    ({ block }) => block.kind === 'table' && (ids.has(block.id) || ids.has(specId(block.id))),
  );
}

function idOf(place: Place | undefined): string | undefined {
  return place?.id.slice('table:'.length);
}

function isAbout({ block }: Place, names: readonly string[]): boolean {
  if (block.kind !== 'table') return false;
  return block.rows.some(({ cells }) => cells.some(({ text }) => names.includes(text.trim())));
}

/** Whose targets a form shows: a project's, or those of the whole department. */
export type TargetsOf = { readonly code: string; readonly name: string } | 'overall';

/** The table with these targets; undefined where there is none, or none yet. */
export function tableOfTargets(
  tables: readonly Place[],
  pack: Pack,
  whose: TargetsOf,
): string | undefined {
  if (whose === 'overall') {
    const specs = pack.tables.filter((spec) => speaksOf(spec, OF_OVERALL));
    return idOf(placesOf(specs, tables)[0]);
  }
  const specs = pack.tables.filter((spec) => speaksOf(spec, OF_PROJECT));
  const names = [whose.name, whose.code].filter((name) => name !== '');
  // A table of its own names the project; one for all projects may.
  const each = placesOf(
    specs.filter(({ per }) => per),
    tables,
  );
  const own =
    each.find((place) => isAbout(place, names)) ??
    each.find(({ title }) => whose.name !== '' && title.includes(whose.name));
  const common = placesOf(
    specs.filter(({ per }) => !per),
    tables,
  );
  return idOf(own ?? common[0]);
}
