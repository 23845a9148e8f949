import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import type { YearData } from '../../shared/facts/index.ts';
import {
  type Amount,
  type Level,
  type Measure,
  Scope,
  type Where,
  evaluate,
  openBooks,
} from '../../shared/ledger/index.ts';
import { validYearData } from '../support/arbitrary-year-data.ts';
import { must } from '../support/must.ts';

const catalog = must(await loadCatalog(2024));

type Row = NonNullable<YearData['expenditure']>[number];

const arbitraryRow: fc.Arbitrary<Row> = fc
  .record({
    function: fc.constantFrom('2060702', '2060799', '2080505', '2101101', '2210201'),
    economic: fc.constantFrom('30101', '30201', '30217', '30301', '31002'),
    nature: fc.constantFrom('basic', 'project'),
    source: fc.constantFrom('generalPublicBudget', 'governmentFundBudget', 'otherIncome'),
    unit: fc.constantFrom('1', '2'),
    amount: fc.integer({ min: 1, max: 99_999 }).map((yuan) => `${yuan}.00`),
  })
  .map((row) => yearOf([row]).expenditure?.[0])
  .filter((row) => row !== undefined);

function yearOf(expenditure: readonly object[]): YearData {
  return validYearData({
    format: 'budget-disclosure/year-data',
    version: 1,
    kind: 'budget',
    year: 2024,
    department: { code: '1', name: '某科协' },
    units: [
      { code: '1', name: '本级', nature: 'administrative' },
      { code: '2', name: '科技馆', nature: 'institution' },
    ],
    expenditure,
  });
}

/** What an edit makes of the rows: one changed, put in, taken out, or moved. */
const arbitraryEdit = fc
  .record({
    kind: fc.constantFrom('change', 'insert', 'remove', 'move'),
    at: fc.nat(),
    row: arbitraryRow,
  })
  .map(({ kind, at, row }) => (rows: readonly Row[]): readonly Row[] => {
    const index = rows.length === 0 ? 0 : at % rows.length;
    if (kind === 'change') return rows.toSpliced(index, 1, row);
    if (kind === 'insert') return rows.toSpliced(index, 0, row);
    const rest = rows.toSpliced(index, 1);
    return kind === 'remove' || rest.length === 0
      ? rest
      : [...rest, ...rows.slice(index, index + 1)];
  });

const WHERES: readonly Where[] = [
  { source: 'fiscalAppropriation' },
  { nature: 'basic', category: 'personnel' },
  { function: { not: ['206'] } },
  { unit: '2', economic: ['301', '303'] },
];

const LEVELS: readonly Level[] = ['functionClass', 'functionItem', 'economicSection', 'unit'];

const MEASURES: readonly Measure[] = [
  { of: 'expenditure' },
  { of: 'threePublic' },
  { of: 'agencyOperatingFunds' },
  { minus: [{ of: 'expenditure' }, { of: 'expenditure', where: { nature: 'project' } }] },
];

function shown({ fen, isEntered, key, sources }: Amount): object {
  return { fen, isEntered, key, sources };
}

function amountsIn(scope: Scope): object[] {
  return MEASURES.map((measure) => shown(evaluate(measure, scope, {})));
}

/** Every amount that tables could ask for, with what it came from. */
function everything(data: YearData): unknown {
  const all = Scope.all(openBooks(data, catalog));
  return [all, ...WHERES.map((where) => all.where(where))].map((scope) => [
    amountsIn(scope),
    ...LEVELS.map((level) =>
      scope.keys('expenditure', level).map((key) => {
        const own = scope.at(level, key);
        return [key, amountsIn(own), ...WHERES.map((where) => amountsIn(own.where(where)))];
      }),
    ),
  ]);
}

test('amounts after any edits are those of the same facts read afresh', () => {
  const rows = fc.array(arbitraryRow, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(rows, fc.array(arbitraryEdit, { maxLength: 8 }), (begin, edits) => {
      let data: YearData = { ...yearOf([]), expenditure: begin };
      for (const edit of [(same: readonly Row[]) => same, ...edits]) {
        data = { ...data, expenditure: [...edit(data.expenditure ?? [])] };
        expect(everything(data)).toEqual(everything(structuredClone(data)));
      }
    }),
    { numRuns: 60 },
  );
});
