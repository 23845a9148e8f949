import type { Pack, TableSpec } from '../../shared/pack/index.ts';
import type { Place } from '../../shared/trace/index.ts';
import { specId, wordsIn } from './described-places.ts';

const OF_PROJECT = /\bproject\.(indicators|goal|selfEvaluation)/;
/** A condition that holds for key projects only. */
const OF_KEY_PROJECTS = /\bproject\.isKey(?! *!=)/;
/** A table of projects that were evaluated. */
const OF_EVALUATED = /\bproject\.isSelfEvaluated/;
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

function namesProject({ title }: Place, name: string): boolean {
  return name !== '' && title.includes(name);
}

/** Whose targets a form shows: a project's, or those of the whole department. */
export type TargetsOf = { readonly code: string; readonly name: string } | 'overall';

/** A project as far as the word on its targets goes. */
export interface TargetProject {
  readonly code: string;
  readonly name: string;
  readonly isKey: boolean;
}

/** What is said where no table shows a project's targets yet: why, and what to do; undefined where one does. */
export function unprintedTargets(
  tables: readonly Place[],
  pack: Pack,
  { code, name, isKey }: TargetProject,
): string | undefined {
  const specs = pack.tables.filter((spec) => speaksOf(spec, OF_PROJECT));
  const names = [name, code].filter((one) => one !== '');
  const own = name === '' ? '这个项目' : `“${name}”`;
  const isShown = placesOf(specs, tables).some(
    (place) => isAbout(place, names) || namesProject(place, name),
  );
  if (isShown) return undefined;
  if (specs.length === 0)
    return `这个公开模板不单独印项目的绩效目标。${own}的目标照样保存，审核时核对。`;
  if (!isKey && specs.every((spec) => speaksOf(spec, OF_KEY_PROJECTS)))
    return `这个公开模板只印重点项目的绩效目标，${own}没有选为重点项目，这里不印。填的内容照样保存，审核时核对；要印的，在“项目支出”里把“是否重点项目”选为“是”。`;
  if (specs.every((spec) => speaksOf(spec, OF_EVALUATED)))
    return `${own}开展绩效自评的，填了下面的自评情况后，自评表会印在这里。`;
  return `填了${own}的绩效目标和指标后，会印在这里。`;
}

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
    each.find((place) => namesProject(place, whose.name));
  const common = placesOf(
    specs.filter(({ per }) => !per),
    tables,
  );
  return idOf(own ?? common[0]);
}
