import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gzipSync } from 'fflate';
import { enablePatches, produceWithPatches } from 'immer';
import { listSamples, readSample } from '../../../electron/services/samples.ts';
import { progressOf, readUnitFile } from '../../../electron/services/unit-part-files.ts';
import { type Library, openLibrary } from '../../../electron/store/index.ts';
import { reshape } from '../../../shared/compare/index.ts';
import { type Entry, type YearKey, entryOf, isRecord } from '../../../shared/entry/index.ts';
import { sealPart, unitYear } from '../../../shared/exchange/index.ts';
import { type YearDataFile, readYearData } from '../../../shared/facts/index.ts';
import type { Result } from '../../../shared/result/index.ts';
import { DEPARTMENT } from '../../exchange/department.ts';
import { must } from '../../support/must.ts';
import { mutateBytes } from '../mutate-bytes.ts';
import { growList, mutateTree, recombine, renameValue } from '../mutate-tree.ts';
import type { Random } from '../random.ts';
import { type Folders, type Target, outcomeOf } from './target.ts';

enablePatches();

const WRITTEN = { program: '0.1.0', at: '2026-03-01T08:00:00.000Z' };

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A department and the file that one of its units sends. */
interface Known {
  readonly entry: Entry;
  readonly unit: string;
  readonly data: YearDataFile;
}

function knownOf(entry: Entry, units: readonly { readonly code: string }[]): Known[] {
  return units.map(({ code }) => ({ entry, unit: code, data: must(unitYear(entry, code)) }));
}

function bodyOf(data: YearDataFile): { readonly identity: object; readonly data: unknown } {
  const { department, year, kind } = data;
  const unit = data.units[0];
  const identity = {
    department: { code: department.code, name: department.name },
    unit: { code: unit?.code, name: unit?.name },
    year,
    kind,
    template: null,
    program: WRITTEN.program,
    writtenAt: WRITTEN.at,
  };
  return { identity, data };
}

/** An envelope whose checksum is right whatever it says: what stands inside reaches the reader. */
function sealed(text: string, random: Random): Uint8Array {
  const checksum = sha256(new TextEncoder().encode(text));
  const envelope = { format: 'budget-disclosure/unit-part', version: 1, checksum, body: text };
  const outer = random.chance(0.05) ? mutateTree(envelope, random) : envelope;
  return gzipSync(new TextEncoder().encode(JSON.stringify(outer)), { level: 1 });
}

function mutatedData(data: unknown, random: Random): unknown {
  const kind = random.below(8);
  if (kind < 2) return mutateTree(data, random);
  if (kind < 6) return recombine(data, random);
  return growList(kind === 6 ? recombine(data, random) : data, random);
}

/** Mostly the data: a wrong identity is refused before they are looked at. */
function mutatedBody(body: { readonly data: unknown }, random: Random): unknown {
  const kind = random.below(10);
  if (kind === 0) return mutateTree(body, random);
  if (kind < 3) return renameValue(body, random);
  return { ...body, data: mutatedData(body.data, random) };
}

function mutatedText(text: string, random: Random): string {
  const kind = random.below(30);
  if (kind === 0) return `${text.slice(0, random.below(text.length))}}`;
  const deep = 200_000;
  const nest = `"name":${'['.repeat(deep)}${']'.repeat(deep)}`;
  return kind === 1 ? text.replace(/"name":"[^"]*"/, nest) : text;
}

function mutatedFile({ data }: Known, random: Random): Uint8Array {
  if (random.chance(0.15)) return mutateBytes(sealPart(data, WRITTEN, sha256), random);
  return sealed(mutatedText(JSON.stringify(mutatedBody(bodyOf(data), random)), random), random);
}

function choicesFor(
  doubles: readonly {
    readonly id: string;
    readonly options: readonly { readonly value: string }[];
  }[],
  random: Random,
): Record<string, string> {
  return Object.fromEntries(
    doubles
      .filter(() => random.chance(0.7))
      .map(({ id, options }) => [id, random.pick(options).value]),
  );
}

/** Takes it in as the window does: one step of patches. */
function take(library: Library, key: YearKey, entry: Entry): Result<Entry> {
  const before = must(library.openEntry(key));
  const [, patches, inverse] = produceWithPatches({ ...before.entry }, (draft) => {
    reshape(draft, entry);
  });
  // The window's patches come through JSON.
  const change = structuredClone({ title: '接收', patches, inverse });
  const saved = library.commit(key, before.revision, change);
  return saved.ok ? { ...saved, value: saved.value.entry } : saved;
}

function merge(library: Library, known: Known, bytes: Uint8Array, random: Random): string {
  const department = random.chance(0.4) ? recombine(known.entry, random) : known.entry;
  const made = library.createEntry(isRecord(department) ? department : known.entry);
  if (!made.ok) return outcomeOf(made);
  const created = made.value;
  const file = { name: '单位.ysgk', bytes };
  const read = readUnitFile(created.entry, file, {});
  if (!read.ok) return outcomeOf(read);
  const choices = choicesFor(read.value.doubles, random);
  const isAsBefore = Object.keys(choices).length === 0;
  const settled = isAsBefore ? read.value : must(readUnitFile(created.entry, file, choices));
  if (!settled.entry) return settled.obstacles.length > 0 ? 'obstacle' : 'same';
  const taken = take(library, created.key, settled.entry);
  if (!taken.ok) return outcomeOf(taken);
  progressOf(taken.value);
  const again = must(readUnitFile(taken.value, file, {}));
  if (again.entry) throw new Error('a file that was taken in would change something again');
  return 'ok';
}

/** The files of units, read and taken into the year of their department. */
export async function openPart({ output }: Folders): Promise<Target> {
  const samples = await Promise.all(
    (await listSamples()).map(async (id) => must(await readSample(id))),
  );
  const small = must(readYearData(DEPARTMENT));
  const all = [small, ...samples].flatMap((data) => knownOf(entryOf(data), data.units));
  const library = must(openLibrary(join(output, 'department.db')));
  return {
    run(random) {
      const known = random.pick(all);
      for (const { department, year, kind } of library.listYears()) {
        must(library.deleteYear({ department, year, kind }));
      }
      return merge(library, known, mutatedFile(known, random), random);
    },
  };
}
