import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { listSamples, readSample } from '../../electron/services/samples.ts';
import type { TableBlock } from '../../shared/document/index.ts';
import type { YearData } from '../../shared/facts/index.ts';
import { fen, formatPercent } from '../../shared/money/index.ts';
import {
  type Term,
  TraceIndex,
  changedCells,
  factAmount,
  factWords,
  originOf,
  parseKey,
} from '../../shared/trace/index.ts';
import { must, sampleDocument } from '../support/samples.ts';

const SAMPLES = await Promise.all(
  (await listSamples()).map(async (id) => ({
    id,
    data: must(await readSample(id)),
    document: await sampleDocument(id),
  })),
);

function total(terms: readonly Term[], data: YearData): number | undefined {
  let sum = 0;
  for (const { sign, field, sources } of terms) {
    for (const fact of sources) {
      const amount = factAmount(data, fact, field);
      if (amount === undefined) return undefined;
      sum += sign * amount;
    }
  }
  return sum;
}

describe.each(SAMPLES)('origins of the figures of $id', ({ data, document }) => {
  const index = new TraceIndex(document);
  const uses = index.places.flatMap((place) =>
    [...new Set(index.facts)].flatMap(
      (fact) =>
        index
          .placesOfFacts(new Set([fact]))
          .find((one) => one.place === place)
          ?.uses.slice(0, 1) ?? [],
    ),
  );
  const figures = [...new Map(uses.map((use) => [use.figure.key, use])).values()];

  it('finds figures at all', () => {
    expect(figures.length).toBeGreaterThan(20);
  });

  it('add up to the printed amount, from facts alone', () => {
    const amounts = figures.filter(({ figure }) => figure.fen !== undefined);
    for (const { figure } of amounts) {
      const origin = originOf(figure, (key) => index.sourcesOf(key));
      if (origin.kind === 'unknown') {
        // Facts that count twice, such as a whole less a part of it, of which the part is printed nowhere.
        const counts = [...figure.key.matchAll(/#(\d+)\./g)].map(([, count]) => Number(count));
        expect(counts.reduce((sum, count) => sum + count)).toBeGreaterThan(figure.sources.length);
        continue;
      }
      const sum = total(origin.terms, data);
      // The size of a decrease is printed without its sign.
      expect([figure.fen, -(figure.fen ?? 0)], figure.key).toContain(sum);
    }
  });

  it('give percentages again', () => {
    for (const { figure, text } of figures) {
      const origin = originOf(figure, (key) => index.sourcesOf(key));
      if (origin.kind !== 'percent' && origin.kind !== 'growth') continue;
      const part = total(origin.terms, data) ?? 0;
      const base = total(origin.base, data) ?? 0;
      const dividend = origin.kind === 'growth' ? part - base : part;
      const exact = Number(formatPercent(fen(dividend), fen(base), { decimals: 6 }));
      const printed = Math.abs(Number(text.replace(/[%,]/g, '')));
      expect(Math.abs(Math.abs(exact) - printed), `${figure.key} ${text}`).toBeLessThanOrEqual(
        0.51,
      );
    }
  });

  it('tells every fact in words that name it', async () => {
    const catalog = must(await loadCatalog(data.year));
    for (const fact of index.facts) expect(factWords(data, catalog, fact), fact).not.toEqual([]);
  });

  it('finds from a fact all figures that it enters, and no other', () => {
    for (const fact of [...index.facts].slice(0, 40)) {
      const found = index.placesOfFacts(new Set([fact])).flatMap((one) => one.uses);
      expect(found.every(({ figure }) => figure.sources.includes(fact))).toBe(true);
      const tables = document.sections.flatMap(({ blocks }) =>
        blocks.filter((block) => block.kind === 'table'),
      );
      const cells = tables.flatMap((table) => table.rows.flatMap((row) => row.cells));
      const expected = cells.filter(({ figure }) => figure?.sources.includes(fact) === true);
      expect(found.filter(({ cell }) => cell !== undefined)).toHaveLength(expected.length);
    }
  });
});

describe('keys', () => {
  it('are read with names that hold brackets and signs', () => {
    const key = '(amount#2.ab+amount:expenditure{"project":["a+b)","c−d"]}[unit=1])';
    expect(parseKey(key)).toMatchObject({
      kind: 'sum',
      parts: [{ kind: 'facts', count: 2 }, { kind: 'nothing' }],
    });
  });

  it('of another form are unknown, with their facts', () => {
    expect(parseKey('1+1=2')).toBeUndefined();
    const origin = originOf({ key: '??', sources: ['income[0]'] }, () => undefined);
    expect(origin).toMatchObject({ kind: 'unknown', terms: [{ sources: ['income[0]'] }] });
  });

  it('whose facts overlap are told apart by the figures of the document', () => {
    const figure = { key: '(amount#2.a−amount#2.b)', sources: ['e[0]', 'e[1]', 'e[2]'] };
    const known = new Map([
      ['amount#2.a', ['e[0]', 'e[1]']],
      ['amount#2.b', ['e[1]', 'e[2]']],
    ]);
    const origin = originOf(figure, (key) => known.get(key));
    expect(origin.kind).toBe('difference');
    expect(origin.terms).toEqual([
      { sign: 1, field: 'amount', sources: ['e[0]', 'e[1]'] },
      { sign: -1, field: 'amount', sources: ['e[1]', 'e[2]'] },
    ]);
    expect(originOf(figure, () => undefined).kind).toBe('unknown');
  });
});

describe('changed cells', () => {
  const table = (rows: readonly (readonly [string, string])[]): TableBlock => ({
    kind: 'table',
    id: 't',
    title: '表',
    isTitleInContents: false,
    isOnNewPage: false,
    top: [],
    above: { isRow: false, lines: [] },
    columns: [{ id: 'name' }, { id: 'amount' }],
    headerRowCount: 0,
    rows: rows.map(([name, amount]) => ({
      cells: [name, amount].map((text, column) => ({
        column,
        columnSpan: 1,
        rowSpan: 1,
        text,
        align: 'left',
        isBold: false,
        indent: 0,
        ...(column === 1 ? { number: { value: 1, format: '0' } } : {}),
      })),
    })),
    notes: [],
    isEmpty: false,
  });

  it('are those whose text is another, though rows moved', () => {
    const before = table([
      ['甲', '1'],
      ['乙', '2'],
    ]);
    const after = table([
      ['新', '9'],
      ['甲', '1'],
      ['乙', '3'],
    ]);
    expect([...changedCells(before, after)]).toEqual(['0.0', '0.1', '2.1']);
    expect(
      changedCells(
        before,
        table([
          ['甲', '1'],
          ['乙', '2'],
        ]),
      ).size,
    ).toBe(0);
  });
});
