import type { Atom, BookList, Line } from './atoms.ts';
import { codesOf, hasSeveralUnits, isFinalAccounts, shownCodes, unitCodes } from './candidates.ts';
import { type Bench, probe } from './probe.ts';

const LISTS: readonly BookList[] = ['expenditure', 'income', 'prior.expenditure'];
const MOST_TRIES = 12;
const THREE_PUBLIC = (['threePublic', 'prior.threePublic'] as const).flatMap((list) =>
  ['abroad', 'vehiclePurchase', 'vehicleOperation', 'reception'].map((item): Atom => ({
    list,
    dimensions: { item },
  })),
);

function misfit(bench: Bench, lines: readonly Line[]): number {
  const { missing, unmatched, absentZeros } = probe(
    bench,
    lines,
    lines.map(() => 0),
  );
  return missing.length + unmatched.length + absentZeros;
}

function zeroLine(atom: Atom, isFinal: boolean): Line {
  const isActual = isFinal && !atom.list.startsWith('prior.');
  return {
    atom,
    amounts: isActual ? { actual: '0.00', adjustedBudget: '0.00' } : { amount: '0.00' },
  };
}

function inUnit(atom: Atom, unit: string | undefined): Atom {
  if (unit === undefined || atom.list.startsWith('prior.')) return atom;
  return { ...atom, dimensions: { unit, ...atom.dimensions } };
}

/** Rows and cells that the file shows with nothing but zeros: a line of 0 makes each appear. */
export function withZeroLines(bench: Bench, lines: readonly Line[]): Line[] {
  const { missing, absentZeros } = probe(
    bench,
    lines,
    lines.map(() => 0),
  );
  const { functions } = shownCodes(bench.sheets);
  const shown = new Set(missing.flatMap(({ row }) => codesOf(row)));
  const codes = functions.filter((code) => shown.has(code)).slice(0, MOST_TRIES);
  const isFinal = isFinalAccounts(bench.entry);
  const ofItems = codes.flatMap((code) =>
    LISTS.map((list): Atom => {
      const nature = list === 'income' ? {} : { nature: 'basic' };
      return { list, dimensions: { function: code, ...nature, source: 'generalPublicBudget' } };
    }),
  );
  const items = absentZeros > 0 ? THREE_PUBLIC : [];
  const [unit] = hasSeveralUnits(bench.entry) ? unitCodes(bench.entry) : [];
  const candidates = [...ofItems, ...items].map((atom) => inUnit(atom, unit));
  let kept = [...lines];
  let least = candidates.length > 0 ? misfit(bench, kept) : 0;
  for (const atom of candidates) {
    const tried = [...kept, zeroLine(atom, isFinal)];
    const now = misfit(bench, tried);
    if (now >= least) continue;
    kept = tried;
    least = now;
  }
  return kept;
}
