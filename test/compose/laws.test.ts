import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { listPacks, loadPack } from '../../electron/services/pack-files.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import type { DisclosureDocument, TableBlock } from '../../shared/document/index.ts';
import type { YearData } from '../../shared/facts/index.ts';
import type { Pack } from '../../shared/pack/index.ts';
import type { Result } from '../../shared/result/index.ts';
import { arbitraryYearDataFile, validYearData } from '../support/arbitrary-year-data.ts';

function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.problems.map((problem) => problem.message).join('\n'));
}

const catalog = must(await loadCatalog(2024));
const packs = await Promise.all(
  (await listPacks()).map(async (id) => [id, must(await loadPack(id))] as const),
);

function compose(data: YearData, pack: Pack): DisclosureDocument {
  return must(composeDisclosure(data, pack, catalog));
}

function tablesOf(document: DisclosureDocument): TableBlock[] {
  return document.sections.flatMap((section) =>
    section.blocks.filter((block) => block.kind === 'table'),
  );
}

function textsOf(document: DisclosureDocument): string[] {
  return document.sections.flatMap((section) =>
    section.blocks.flatMap((block) => {
      if (block.kind === 'heading' || block.kind === 'paragraph') {
        return [block.runs.map((run) => run.text).join('')];
      }
      if (block.kind !== 'table') return [];
      const cells = block.rows.flatMap((row) => row.cells.map((cell) => cell.text));
      return [block.title, ...block.notes, ...cells];
    }),
  );
}

/** Each formula's cells, with their signs, add up to the number that the cell shows. */
function untiedCells(table: TableBlock): string[] {
  const numberAt = (row: number, column: number): number =>
    table.rows[row]?.cells.find((cell) => cell.column === column)?.number?.value ?? 0;
  return table.rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const { number } = cell;
      if (!number?.formula) return [];
      const sum = number.formula.reduce(
        (total, term) => total + term.sign * numberAt(term.row, term.column),
        0,
      );
      const isTied = Math.abs(sum - number.value) < 0.005;
      return isTied ? [] : [`${table.title}: ${cell.text} ≠ ${sum}`];
    }),
  );
}

/** Cells that overlap, or reach beyond the table. */
function misplacedCells(table: TableBlock): string[] {
  const taken = new Set<string>();
  return table.rows.flatMap((row, index) =>
    row.cells.flatMap((cell) => {
      const bad: string[] = [];
      for (let line = index; line < index + cell.rowSpan; line += 1) {
        for (let step = 0; step < cell.columnSpan; step += 1) {
          const place = `${line}/${cell.column + step}`;
          const isOutside = line >= table.rows.length || cell.column + step >= table.columns.length;
          if (taken.has(place) || isOutside) bad.push(`${table.title} ${place}: ${cell.text}`);
          taken.add(place);
        }
      }
      return bad;
    }),
  );
}

/** What the facts say at a path such as `expenditure[3]`, in 分, from the file's own decimals. */
function fenAt(file: unknown, path: string): number {
  const fact = path
    .split(/[.[\]]+/)
    .filter((key) => key !== '')
    .reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), file);
  const amount = isRecord(fact) ? (fact['amount'] ?? fact['actual']) : undefined;
  return typeof amount === 'string' ? Number(amount.replace('.', '')) : Number.NaN;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

describe.each(packs)('any valid facts in %s', (_, pack) => {
  test('give tables that tie, texts without holes, and equal figures for equal facts', () => {
    fc.assert(
      fc.property(arbitraryYearDataFile(pack.kind), (file) => {
        const document = compose(validYearData(file), pack);
        const tables = tablesOf(document);
        expect(tables.flatMap(untiedCells)).toEqual([]);
        expect(tables.flatMap(misplacedCells)).toEqual([]);
        const amounts = new Map<string, number>();
        for (const cell of tables.flatMap((table) => table.rows.flatMap((row) => row.cells))) {
          const { figure } = cell;
          if (figure?.fen === undefined) continue;
          expect(amounts.get(figure.key) ?? figure.fen).toBe(figure.fen);
          amounts.set(figure.key, figure.fen);
          if (!figure.key.startsWith('amount#') || figure.key.includes('(')) continue;
          if (figure.sources.some((source) => source.startsWith('reclassifications'))) continue;
          const sum = figure.sources.reduce((total, source) => total + fenAt(file, source), 0);
          expect(figure.fen, `${cell.text} = ${figure.sources.join(' + ')}`).toBe(sum);
        }
        for (const text of textsOf(document)) {
          expect(text).not.toMatch(/undefined|NaN|\[object|#DIV|Infinity/);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('give the same whatever was composed with the pack before', () => {
    fc.assert(
      fc.property(arbitraryYearDataFile(pack.kind), (file) => {
        const data = validYearData(file);
        expect(compose(data, pack)).toEqual(compose(data, structuredClone(pack)));
      }),
      { numRuns: 10 },
    );
  });

  test('never read the clerk’s words as markup or template', () => {
    const words = '# 甲\n::page\n**乙** {{ all.total }} {% if %}\n@丙 丁';
    const base = {
      format: 'budget-disclosure/year-data',
      version: 1,
      kind: pack.kind,
      year: 2024,
      department: { code: '1', name: '某科协', duties: words },
      units: [{ code: '1', name: '某科协本级', nature: 'administrative' }],
    };
    const plain = compose(
      validYearData({
        ...base,
        department: { code: '1', name: '某科协', duties: '甲\n乙\n丙\n丁' },
      }),
      pack,
    );
    const marked = compose(validYearData(base), pack);
    const kinds = (document: DisclosureDocument): string[] =>
      document.sections.flatMap((section) => section.blocks.map((block) => block.kind));
    expect(kinds(marked)).toEqual(kinds(plain));
    const texts = textsOf(marked).join('\n');
    for (const line of words.split('\n')) expect(texts).toContain(line);
  });
});
