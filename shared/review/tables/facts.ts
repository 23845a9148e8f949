import { itemsOf } from './balance-ties.ts';
import { markCurrent } from './carried-money.ts';
import { type Fact, aspectOf, factAt } from './fact.ts';
import { bareName } from './fold.ts';
import type { AmountColumn } from './grid.ts';
import { incomeFacts, incomeSide } from './income-facts.ts';
import type { CodeFinder } from './names.ts';
import type { RowLabel } from './rows.ts';
import { isHeaded } from './sides.ts';
import type { UnderstoodBlock, UnderstoodDocument, UnderstoodTable } from './understood.ts';

function isDocumentTotal(rows: readonly RowLabel[], row: RowLabel): boolean {
  if (row.isTotal) return true;
  return row.code === undefined && rows[0] === row && !rows.some(({ isTotal }) => isTotal);
}

function codedFacts(document: UnderstoodDocument, table: UnderstoodTable): Fact[] {
  return table.blocks.flatMap((block) => {
    const counts = Map.groupBy(block.rows, ({ code }) => code);
    return block.rows.flatMap((row) => {
      const isTotal = isDocumentTotal(block.rows, row);
      if (row.code === undefined && !isTotal) return [];
      if (row.code !== undefined && (counts.get(row.code)?.length ?? 0) > 1) return [];
      if (isTotal && block.rows.find((other) => isDocumentTotal(block.rows, other)) !== row)
        return [];
      return block.amounts.flatMap((column) => {
        const byClass = isTotal ? classFact(document, table, column, row) : undefined;
        if (byClass) return [byClass];
        const aspect = aspectOf(table, block, column);
        if (!aspect) return [];
        const part = partNamed(row) ?? aspect.part;
        const item = row.code ?? '';
        return [
          factAt(document, table, column, row, { side: 'expenditure', item, ...aspect, part }),
        ];
      });
    });
  });
}

/** 工资福利支出 as the head of a column: the total of class 301. */
function classFact(
  document: UnderstoodDocument,
  table: UnderstoodTable,
  column: AmountColumn,
  row: RowLabel,
): Fact | undefined {
  if (column.role !== 'economicClass' || column.path.length !== 1) return undefined;
  const names = document.tables.flatMap(({ classification, blocks }) =>
    classification === 'economic' ? blocks.flatMap(({ rows }) => rows) : [],
  );
  const [name = ''] = column.path;
  const like = names.find((other) => other.code?.length === 3 && other.name === bareName(name));
  if (like?.code === undefined) return undefined;
  const { scope, part } = table.nature;
  return factAt(document, table, column, row, {
    side: 'expenditure',
    item: like.code,
    scope,
    part,
  });
}

function partNamed({ isTotal, name }: RowLabel): Fact['part'] | undefined {
  if (!isTotal) return undefined;
  if (name.startsWith('人员')) return 'personnel';
  return name.startsWith('公用') ? 'operating' : undefined;
}

function expenditureSide(
  document: UnderstoodDocument,
  table: UnderstoodTable,
  block: UnderstoodBlock,
  codeOf: CodeFinder,
): Fact[] {
  const codes = codeOf(block.rows);
  const items = itemsOf(block, () => codes);
  const total =
    block.rows.find(({ name }) => /^本年支出(合计|小计)?$/.test(name)) ??
    items.find(({ kind }) => kind === 'grand');
  return block.rows.flatMap((row) => {
    const code = codes.get(row);
    const isTotal = total?.row === row.row;
    if (code === undefined && !isTotal) return [];
    return block.amounts.flatMap((column) => {
      const aspect = aspectOf(table, block, column);
      if (!aspect) return [];
      return [
        factAt(document, table, column, row, { side: 'expenditure', item: code ?? '', ...aspect }),
      ];
    });
  });
}

function factsOf(document: UnderstoodDocument, table: UnderstoodTable, codeOf: CodeFinder): Fact[] {
  const { kind } = table.nature;
  if (kind === 'coded') return codedFacts(document, table);
  if (kind === 'projects') return codedFacts(document, table).filter(({ item }) => item === '');
  if (kind === 'income') return incomeFacts(document, table);
  if (kind !== 'balance') return [];
  return table.blocks.flatMap((block) => {
    if (isHeaded(table.grid, block, '收入')) return incomeSide(document, table, block, codeOf);
    return isHeaded(table.grid, block, '支出')
      ? expenditureSide(document, table, block, codeOf)
      : [];
  });
}

/** The figures of a document with what they are figures of. */
export function collectFacts(document: UnderstoodDocument, codeOf: CodeFinder): Fact[] {
  const facts = document.tables.flatMap((table) =>
    table.grid.isEmpty ? [] : factsOf(document, table, codeOf),
  );
  return markCurrent(facts, document.tables);
}
