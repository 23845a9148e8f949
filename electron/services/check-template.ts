import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { composeDisclosure, unguardedNumbers, unknownNames } from '../../shared/compose/index.ts';
import { type YearData, readYearData } from '../../shared/facts/index.ts';
import {
  type Pack,
  type PackFiles,
  cellMistakes,
  placeInFiles,
  readPack,
  topicMistakes,
} from '../../shared/pack/index.ts';
import { type Problem, type Result, failure, success } from '../../shared/result/index.ts';
import { loadCatalog } from './catalog-files.ts';
import { forgottenMoney } from './forgotten-money.ts';
import { loadPackFiles } from './pack-files.ts';
import { readYearDataFile } from './read-input.ts';
import { listSamples, readSample } from './samples.ts';

/** What a checked pack holds. */
export interface TemplateSummary {
  readonly id: string;
  readonly name: string;
  readonly tables: number;
  readonly texts: number;
}

const TRIAL_YEAR = 2024;

/** A department that has entered nothing: a pack must be able to say so everywhere. */
function emptyYear(kind: Pack['kind']): Result<YearData> {
  return readYearData({
    format: 'budget-disclosure/year-data',
    version: 1,
    kind,
    year: TRIAL_YEAR,
    department: { code: '001', name: '测试部门' },
    units: [{ code: '001', name: '测试部门本级', nature: 'administrative' }],
  });
}

/** The facts that lie beside the pack, if any. */
async function ownSample(folder: string): Promise<Result<YearData>[]> {
  const path = join(folder, 'sample.json');
  return existsSync(path) ? [await readYearDataFile(path)] : [];
}

/** Real departments: what a pack shows only where there is something is shown by one of them. */
async function shippedSamples(kind: Pack['kind']): Promise<YearData[]> {
  const samples = await Promise.all((await listSamples()).map((id) => readSample(id)));
  return samples.flatMap((one) => (one.ok && one.value.kind === kind ? [one.value] : []));
}

async function problemsWith(data: YearData, pack: Pack): Promise<readonly Problem[]> {
  const catalog = await loadCatalog(data.year);
  if (!catalog.ok) return catalog.problems;
  const composed = composeDisclosure(data, pack, catalog.value);
  return composed.ok ? [] : composed.problems;
}

/** Names that nothing bears, in branches that no department takes too. */
async function namesAmiss(data: YearData, pack: Pack): Promise<readonly Problem[]> {
  const catalog = await loadCatalog(data.year);
  return catalog.ok ? unknownNames(data, pack, catalog.value) : catalog.problems;
}

/** Numbers whose lack leaves a broken sentence, each told once. */
async function unguarded(trials: readonly YearData[], pack: Pack): Promise<readonly Problem[]> {
  const found: Problem[] = [];
  for (const data of trials) {
    const catalog = await loadCatalog(data.year);
    if (catalog.ok) found.push(...unguardedNumbers(data, pack, catalog.value));
  }
  return [...new Map(found.map((one) => [one.message, one])).values()];
}

async function moneyAmiss(pack: Pack): Promise<readonly Problem[]> {
  const catalog = await loadCatalog(TRIAL_YEAR);
  return catalog.ok ? forgottenMoney(pack, catalog.value) : [];
}

function located(problems: readonly Problem[], files: PackFiles): Problem[] {
  const placed = problems.map((one): Problem => {
    if (one.where === undefined) return one;
    const where = placeInFiles(files, one.where);
    return { ...one, where, message: one.message.replace(one.where, where) };
  });
  // One mistake is come across with the facts of many a department.
  return [...new Map(placed.map((one) => [one.where ?? one.message, one])).values()];
}

/**
 * Reads a pack and makes documents with it: of a department that has entered nothing, of the one whose
 * facts lie beside the pack, and of every sample of its kind.
 */
export async function checkTemplate(folder: string): Promise<Result<TemplateSummary>> {
  const files = await loadPackFiles(folder);
  if (!files.ok) return files;
  const pack = readPack(files.value);
  if (!pack.ok) return pack;
  const { id, name, kind, tables, templates } = pack.value;
  const empty = emptyYear(kind);
  const own = await ownSample(folder);
  const wrong = [empty, ...own].find((one) => !one.ok);
  if (wrong?.ok === false) return wrong;
  const nothing = empty.ok ? [empty.value] : [];
  const trials = [
    ...nothing,
    ...own.flatMap((one) => (one.ok ? [one.value] : [])),
    ...(await shippedSamples(kind)),
  ];
  const problems: Problem[] = cellMistakes(pack.value);
  for (const data of nothing) problems.push(...(await namesAmiss(data, pack.value)));
  // Each would come across the same names.
  for (const data of problems.length > 0 ? [] : trials) {
    problems.push(...(await problemsWith(data, pack.value)));
  }
  const topics = topicMistakes(pack.value);
  problems.push(...topics.filter(({ severity }) => severity !== 'remark'));
  if (problems.length > 0) return failure(located(problems, files.value));
  const summary = { id, name, tables: tables.length, texts: Object.keys(templates).length };
  const remarks = [...topics, ...(await unguarded(trials, pack.value))];
  return success(summary, [...remarks, ...(await moneyAmiss(pack.value))]);
}
