import { type Entry, readEntry } from '../entry/index.ts';
import type { YearData } from '../facts/index.ts';
import { type Fen, ZERO, sum } from '../money/index.ts';
import type { Sha256 } from './envelope.ts';
import { contentDigest } from './merge.ts';
import { receiptsIn } from './received.ts';
import { UNIT_BOOKS, ownersIn, rowsAt, textOf } from './unit-books.ts';

/**
 * How far a unit is: `received`, `changed` (its rows were changed here since), `typed` (never received,
 * but it has rows), `missing` (neither), `unknown` (received, but no longer among the units).
 */
export type UnitState = 'received' | 'changed' | 'typed' | 'missing' | 'unknown';

/** One unit in the progress of a department's year. */
export interface UnitProgress {
  readonly code: string;
  readonly name: string;
  readonly isHeadquarters: boolean;
  readonly state: UnitState;
  /** How many rows the department has of it. */
  readonly rows: number;
  /** What its rows of income and of expenditure come to: the budget, or the final accounts. */
  readonly income: Fen;
  readonly expenditure: Fen;
  readonly receivedAt: string | null;
  /** When the unit wrote the file. */
  readonly writtenAt: string | null;
  readonly file: string | null;
}

function rowCounts(entry: Entry): ReadonlyMap<string | undefined, number> {
  const owner = ownersIn(entry);
  const counts = new Map<string | undefined, number>();
  for (const path of UNIT_BOOKS) {
    for (const row of rowsAt(entry, path)) {
      const unit = owner(path, row);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  }
  return counts;
}

type Book = 'income' | 'expenditure';

function totalOf(data: YearData, book: Book, unit: string): Fen {
  const isSole = data.units.length === 1;
  const lines = (data[book] ?? []).filter((line) => isSole || line.unit === unit);
  return sum(lines.flatMap((line) => (data.kind === 'budget' ? line.amount : line.actual) ?? []));
}

/** The units of a year with what was received of each. */
export function unitProgress(entry: Entry, sha256: Sha256): readonly UnitProgress[] {
  const receipts = receiptsIn(entry);
  const counts = rowCounts(entry);
  const { data } = readEntry(entry);
  const units = rowsAt(entry, ['units']);
  const registered = units.flatMap((row) => {
    const code = textOf(row, 'code');
    if (code === undefined) return [];
    const receipt = receipts.get(code);
    const rows = counts.get(code) ?? 0;
    const isAsReceived = receipt && receipt.content === contentDigest(entry, code, sha256);
    const untouched = rows > 0 ? 'typed' : 'missing';
    const state: UnitState = receipt ? (isAsReceived ? 'received' : 'changed') : untouched;
    return [
      {
        code,
        name: textOf(row, 'name') ?? code,
        isHeadquarters: row['isHeadquarters'] === true,
        state,
        rows,
        income: totalOf(data, 'income', code),
        expenditure: totalOf(data, 'expenditure', code),
        receivedAt: receipt?.at ?? null,
        writtenAt: receipt?.writtenAt ?? null,
        file: receipt?.file ?? null,
      },
    ];
  });
  const known = new Set(registered.map(({ code }) => code));
  const strangers = [...receipts].filter(([code]) => !known.has(code));
  return [
    ...registered,
    ...strangers.map(([code, { at, writtenAt, file }]) => ({
      code,
      name: code,
      isHeadquarters: false,
      state: 'unknown' as const,
      rows: 0,
      income: ZERO,
      expenditure: ZERO,
      receivedAt: at,
      writtenAt,
      file,
    })),
  ];
}
