import { toYuanText, fen } from '../../money/index.ts';
import type { Entry } from '../../entry/index.ts';
import { rowsAt } from '../lists.ts';
import type { AmountField, Atom, Line } from './atoms.ts';
import {
  type Entered,
  byProject,
  byUnit,
  expenditureAtoms,
  hasSeveralUnits,
  isFinalAccounts,
  otherAtoms,
  shownCodes,
} from './candidates.ts';
import { type Bench, type Probe, type ProbedCell, probe } from './probe.ts';
import { isLabelled } from './sheet-grid.ts';
import { type Equation, solveAmounts } from './solve.ts';

const MOST_ATOMS = 60_000;

/** Amounts that tell lines apart when they are added up; always the same. */
function markers(count: number): number[] {
  let state = 12_345;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return 1 + (state % 9_999_991);
  });
}

function fieldsOf(atom: Atom, isFinal: boolean): readonly AmountField[] {
  if (!isFinal || atom.list.startsWith('prior.')) return ['amount'];
  return ['actual', 'adjustedBudget', 'initialBudget'];
}

/** Which atoms could have money, and what the file says of their sums. */
interface Reading {
  readonly field: AmountField;
  /** By place of the line in this probe: the atom. */
  readonly atoms: readonly Atom[];
  readonly probe: Probe;
}

function readings(bench: Bench, atoms: readonly Atom[]): Reading[] {
  const isFinal = isFinalAccounts(bench.entry);
  const groups: readonly (readonly AmountField[])[] = isFinal
    ? [['actual', 'amount'], ['adjustedBudget'], ['initialBudget']]
    : [['amount']];
  return groups.flatMap((fields) => {
    const lines = atoms.flatMap((atom): { atom: Atom; field: AmountField }[] => {
      const field = fieldsOf(atom, isFinal).find((one) => fields.includes(one));
      return field === undefined ? [] : [{ atom, field }];
    });
    const values = markers(lines.length);
    const made = lines.map(({ atom, field }, index): Line => ({
      atom,
      amounts: { [field]: toYuanText(fen(values[index] ?? 0)) },
    }));
    const [field = 'amount'] = fields;
    return [{ field, atoms: lines.map(({ atom }) => atom), probe: probe(bench, made, values) }];
  });
}

function isProof({ row, fileRow }: ProbedCell, { hasSides }: Probe): boolean {
  const isMissing = fileRow === undefined && !row.isHeader && isLabelled(row);
  return isMissing && !hasSides.has(row.table.id);
}

/** Lines without those of which the file shows that they have no money. */
function surviving(bench: Bench, all: readonly Reading[], atoms: readonly Atom[]): Atom[] {
  const absent = new Set<Atom>();
  const zeros = new Map<Atom, number>();
  for (const { atoms: own, probe: found } of all) {
    const zero = new Set<Atom>();
    for (const cell of found.cells.filter(({ isSum }) => isSum)) {
      const summed = cell.lines.flatMap((line) => own[line] ?? []);
      const isAbsent = isProof(cell, found);
      summed.filter(() => isAbsent).forEach((atom) => absent.add(atom));
      summed.filter(() => cell.inFile === 0).forEach((atom) => zero.add(atom));
    }
    for (const atom of zero) zeros.set(atom, (zeros.get(atom) ?? 0) + 1);
  }
  const isFinal = isFinalAccounts(bench.entry);
  return atoms.filter(
    (atom) => !absent.has(atom) && (zeros.get(atom) ?? 0) < fieldsOf(atom, isFinal).length,
  );
}

/** By atom the cells that it is part of. */
function signsOf(all: readonly Reading[]): Map<Atom, string[]> {
  const signs = new Map<Atom, string[]>();
  const sign = (atom: Atom | undefined, text: string) => {
    if (!atom) return;
    const list = signs.get(atom) ?? [];
    list.push(text);
    signs.set(atom, list);
  };
  all.forEach(({ atoms, probe: { cells } }, index) => {
    cells.forEach(({ inFile, lines }, place) => {
      const own = inFile === undefined ? [] : lines;
      for (const line of own) sign(atoms[line], `${index}.${place}`);
    });
  });
  return signs;
}

/** Of lines that no cell tells apart only the first. */
function distinguishable(all: readonly Reading[], atoms: readonly Atom[]): Atom[] {
  const signs = signsOf(all);
  const seen = new Set<string>();
  return atoms.filter((atom) => {
    const sign = signs.get(atom)?.join();
    if (sign === undefined || seen.has(sign)) return false;
    seen.add(sign);
    return true;
  });
}

function solved({ field, atoms, probe: { cells } }: Reading): Map<Atom, [AmountField, number]> {
  const equations = cells.flatMap(({ isSum, inFile, lines }): Equation[] =>
    isSum && inFile !== undefined && inFile >= 0 ? [{ unknowns: lines, value: inFile }] : [],
  );
  const amounts = solveAmounts(equations, atoms.length);
  return new Map(
    atoms.flatMap((atom, index) => {
      const amount = amounts[index] ?? 0;
      const own = atom.list.startsWith('prior.') && field === 'actual' ? 'amount' : field;
      return amount === 0 ? [] : [[atom, [own, amount]] as const];
    }),
  );
}

function linesFrom(found: readonly Map<Atom, [AmountField, number]>[]): Line[] {
  const amounts = new Map<Atom, Partial<Record<AmountField, string>>>();
  for (const solution of found) {
    for (const [atom, [field, amount]] of solution) {
      amounts.set(atom, { ...amounts.get(atom), [field]: toYuanText(fen(amount)) });
    }
  }
  return [...amounts].map(([atom, own]) => ({ atom, amounts: own }));
}

function narrowed(bench: Bench, atoms: readonly Atom[]): Atom[] {
  const all = readings(bench, atoms);
  return distinguishable(all, surviving(bench, all, atoms));
}

/** Lists of projects follow the order of the lines. */
function inOrder(entry: Entry, lines: readonly Line[]): Line[] {
  const places = new Map(rowsAt(entry, ['projects']).map((row, index) => [row['code'], index]));
  const placeOf = ({ atom }: Line) => places.get(atom.dimensions['project']) ?? -1;
  return lines.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Lines whose tables are those of the file, as far as there are such. */
export function reconstruct(bench: Bench, entered: Entered): Line[] {
  const codes = shownCodes(bench.sheets);
  const { entry } = bench;
  const others = narrowed(bench, byUnit(entry, otherAtoms(codes, entered)));
  const steps: readonly ((atoms: readonly Atom[]) => Atom[])[] = [
    (atoms) => {
      const spending = expenditureAtoms(codes, atoms, hasSeveralUnits(entry));
      return [...atoms, ...byUnit(entry, spending)];
    },
    (atoms) => byProject(entry, atoms),
  ];
  const atoms = steps.reduce<readonly Atom[]>((coarse, refine) => {
    const finer = refine(coarse);
    const isFiner = finer.length > coarse.length && finer.length <= MOST_ATOMS;
    return isFiner ? narrowed(bench, finer) : coarse;
  }, others);
  return inOrder(entry, linesFrom(readings(bench, atoms).map(solved)));
}
