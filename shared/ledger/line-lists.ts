import { type Level, LEVELS, keyAtLevel } from './dimensions.ts';
import type { LedgerLine } from './line.ts';

export type Lines = readonly LedgerLine[];

type Groups = ReadonlyMap<string, Lines>;

/** Old lines and what stands in their places now. */
type Changes = ReadonlyMap<LedgerLine, LedgerLine>;

/** An edit changes one line, a paste some; where more changed, all is made anew. */
const MOST_CHANGES = 64;

/** What was made of a list of lines, and of the list that it was before the last edit. */
interface Kept {
  readonly chosen: Map<string, Lines>;
  readonly groups: Map<Level, Groups>;
  before?: { readonly lines: Lines; readonly changes: Changes } | undefined;
}

const keptOf = new WeakMap<Lines, Kept>();

function kept(lines: Lines): Kept {
  const known = keptOf.get(lines) ?? { chosen: new Map(), groups: new Map() };
  keptOf.set(lines, known);
  return known;
}

/** Only the list before the last edit is kept, not those before it. */
function link(lines: Lines, before: Lines, changes: Changes): void {
  kept(before).before = undefined;
  kept(lines).before = { lines: before, changes };
}

function changesBetween(before: Lines, now: Lines): Changes | undefined {
  if (before.length !== now.length) return undefined;
  const changes = new Map<LedgerLine, LedgerLine>();
  for (let index = 0; index < now.length; index += 1) {
    const [old, line] = [before[index], now[index]];
    if (old === line || !old || !line) continue;
    changes.set(old, line);
    if (changes.size > MOST_CHANGES) return undefined;
  }
  return changes;
}

/**
 * The list as it is now, `before` being what it was: the same list where no line changed, so that what
 * was made of it stands; else one of which only what the changed lines touch is made anew.
 */
export function linesAfter(before: Lines, now: Lines): Lines {
  const changes = changesBetween(before, now);
  if (changes?.size === 0) return before;
  if (changes) link(now, before, changes);
  return now;
}

function replaced(lines: Lines, changes: Changes): Lines {
  if (changes.size === 0) return lines;
  const now = lines.map((line) => changes.get(line) ?? line);
  link(now, lines, changes);
  return now;
}

function changesWhere(changes: Changes, holds: (line: LedgerLine) => boolean): Changes {
  return new Map([...changes].filter(([old]) => holds(old)));
}

function chosenAgain(
  { before }: Kept,
  name: string,
  test: (line: LedgerLine) => boolean,
): Lines | undefined {
  const chosen = before && kept(before.lines).chosen.get(name);
  if (!chosen) return undefined;
  const { changes } = before;
  for (const [old, now] of changes) if (test(old) !== test(now)) return undefined;
  return replaced(chosen, changesWhere(changes, test));
}

/** The lines that pass a test. `name`: equal only for equal tests. */
export function linesWhere(lines: Lines, name: string, test: (line: LedgerLine) => boolean): Lines {
  const own = kept(lines);
  const chosen = own.chosen.get(name) ?? chosenAgain(own, name, test) ?? lines.filter(test);
  own.chosen.set(name, chosen);
  return chosen;
}

function keyOf({ dimensions }: LedgerLine, level: Level): string | undefined {
  return keyAtLevel(dimensions[LEVELS[level].dimension], level);
}

function groupsAgain({ before }: Kept, level: Level): Groups | undefined {
  const groups = before && kept(before.lines).groups.get(level);
  if (!groups) return undefined;
  const { changes } = before;
  const touched = new Set<string>();
  for (const [old, now] of changes) {
    const key = keyOf(old, level);
    if (key !== keyOf(now, level)) return undefined;
    if (key !== undefined) touched.add(key);
  }
  const now = new Map(groups);
  for (const key of touched) {
    const own = changesWhere(changes, (line) => keyOf(line, level) === key);
    now.set(key, replaced(groups.get(key) ?? [], own));
  }
  return now;
}

function grouped(lines: Lines, level: Level): Groups {
  const groups = new Map<string, LedgerLine[]>();
  for (const line of lines) {
    const key = keyOf(line, level);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return groups;
}

/** The lines by their keys at a level, in the order of entry. */
export function linesByKey(lines: Lines, level: Level): Groups {
  const own = kept(lines);
  const groups = own.groups.get(level) ?? groupsAgain(own, level) ?? grouped(lines, level);
  own.groups.set(level, groups);
  return groups;
}
