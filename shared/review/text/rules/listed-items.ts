import type { Finding, Rule } from '../../../findings/index.ts';
import { breakdownsOf } from '../breakdowns.ts';
import { subjectOfFigure } from '../figure-subjects.ts';
import { type Figure, labelStart, nameIn } from '../figures.ts';
import { itemOf } from '../items.ts';
import { sumOf } from '../quantity.ts';
import { startOf } from '../shares.ts';
import { type IndexedTable, type TableFigure, plainName } from '../table-index.ts';
import { type TextRule, type TextSubject, findingAt, quoteOf } from '../subject.ts';

const rule: Rule = {
  code: 'TXT-LISTED',
  severity: 'error',
  title: '“主要包括”列了没有数的科目',
  compares: '人员经费、公用经费“主要包括”的各经济科目，在基本支出表同一栏中有数',
};

type Part = 'personnel' | 'operating';

interface Listing {
  readonly figure: Figure;
  readonly id: Part;
  /** “人员经费a，公用经费b，主要包括”: one list for both. */
  readonly isOfBoth: boolean;
  readonly names: readonly string[];
}

// The words after an amount up to the next one and its name.
function textAfter({ passage, token }: Figure): string {
  const { tokens, text } = passage;
  const end = tokens[token]?.end ?? 0;
  const next = tokens.findIndex(({ kind }, index) => index > token && kind === 'money');
  const stop = next === -1 ? text.length : (tokens[labelStart(tokens, next)]?.start ?? end);
  return text.slice(end, Math.max(end, stop)).replace(/[，；]$/, '');
}

function namesAfter(figure: Figure): string[] {
  const sentence = /^[^。；]*/.exec(textAfter(figure))?.[0] ?? '';
  const list = /(?:主要包括|包括|，)[：:]?((?:[^，、：:\d]{2,20}、)+[^，、：:\d]{2,20})$/.exec(
    sentence,
  )?.[1];
  return (list ?? '')
    .split('、')
    .map((name) => plainName(name).replace(/等[^等]{0,6}$/, ''))
    .filter((name) => name.length >= 2);
}

function partOf(figure: Figure, subject: TextSubject): Part | undefined {
  if (figure.role !== 'own') return undefined;
  const name = subjectOfFigure(figure);
  const item = name === undefined ? undefined : itemOf(name, subject.tables);
  const id = item?.kind === 'concept' ? item.id : undefined;
  return id === 'personnel' || id === 'operating' ? id : undefined;
}

// Only a comma or 和 between the two amounts.
function followsAtOnce(before: Figure | undefined, { passage }: Figure): boolean {
  return before?.passage === passage && /^[，、和及与]?$/.test(textAfter(before));
}

function listingsOf(subject: TextSubject): Listing[] {
  return subject.figures.flatMap((figure, index): Listing[] => {
    const id = partOf(figure, subject);
    const names = id === undefined ? [] : namesAfter(figure);
    if (id === undefined || names.length < 3) return [];
    const before = subject.figures[index - 1];
    const other = before && followsAtOnce(before, figure) ? partOf(before, subject) : undefined;
    return [{ figure, id, isOfBoth: other !== undefined && other !== id, names }];
  });
}

function basicTables(tables: readonly IndexedTable[]): IndexedTable[] {
  const isBasic = ({ title, rows }: IndexedTable) =>
    /基本支出/.test(title) && rows.some(({ code }) => /^30[123]/.test(code ?? ''));
  return tables.filter(isBasic);
}

const COLUMN = { personnel: /人员/, operating: /公用/ };
const OTHER = { personnel: '公用经费', operating: '人员经费' };

function valueIn(cells: readonly TableFigure[], column: RegExp): bigint {
  const own = cells.filter(({ columns }) => columns.some((name) => column.test(name)));
  return own.reduce((total, { quantity }) => total + quantity.value, 0n);
}

function hasColumns(table: IndexedTable): boolean {
  const heads = table.figures.flatMap(({ columns }) => columns);
  return (
    heads.some((name) => COLUMN.personnel.test(name)) &&
    heads.some((name) => COLUMN.operating.test(name))
  );
}

// Why a listed item is wrong, in words; undefined where it is right or unknown.
function fault(
  name: string,
  { id, isOfBoth }: Listing,
  table: IndexedTable,
  subject: TextSubject,
): string | undefined {
  const rows = table.rows.filter(({ names }) => names.includes(name));
  const cells = table.figures.filter(({ names }) => names.includes(name));
  if (rows.length === 0) return isOfficial(name, subject) ? `表中没有“${name}”` : undefined;
  if (cells.length === 0) return `“${name}”在表中没有数`;
  if (isOfBoth || !hasColumns(table) || valueIn(cells, COLUMN[id]) !== 0n) return undefined;
  const isOther = valueIn(cells, id === 'personnel' ? COLUMN.operating : COLUMN.personnel) !== 0n;
  return isOther ? `“${name}”在表中列在${OTHER[id]}` : undefined;
}

// 离休费 and the like are names of items; 物管费 is not, and may stand for another name.
function isOfficial(name: string, { catalog }: TextSubject): boolean {
  return catalog?.search('economic', name).some((entry) => plainName(entry.name) === name) ?? false;
}

function againstTables(listing: Listing, subject: TextSubject): Finding[] {
  const [table] = basicTables(subject.tables);
  const { figure, names } = listing;
  if (!table) return [];
  const faults = names.flatMap((name) => fault(name, listing, table, subject) ?? []);
  if (faults.length === 0) return [];
  const text = `${faults.join('；')}（表“${table.title}”）。“主要包括”只列本栏有数的科目，请改正。`;
  return [at(figure, text)];
}

function at(figure: Figure, text: string): Finding {
  const { passage } = figure;
  return findingAt(
    rule,
    passage,
    quoteOf(passage, startOf(figure), passage.tokens.length - 1),
    text,
  );
}

// 物管费 for 物业管理费: its signs in the same order.
function isShortFor(short: string, name: string): boolean {
  let at = 0;
  for (const sign of name) if (sign === short[at]) at += 1;
  return at === short.length;
}

// No table, but another place breaks the same amount down to the last 分: what is not in it is zero.
function againstBreakdown(listing: Listing, subject: TextSubject): Finding[] {
  const { figure, names } = listing;
  const detailed = breakdownsOf(subject.passages, subject.figures).find(
    ({ whole, parts }) =>
      whole.quantity.value === figure.quantity.value &&
      parts.length >= 4 &&
      sumOf(parts.map(({ quantity }) => quantity)) === whole.quantity.value,
  );
  if (!detailed) return [];
  const known = detailed.parts.map(({ label }) => plainName(nameIn(label)));
  const isKnown = (name: string) =>
    known.some((other) => isShortFor(other, name) || isShortFor(name, other));
  const extra = names.filter((name) => !isKnown(name));
  if (extra.length < 3) return [];
  const text = `${detailed.whole.passage.place}把${figure.quantity.text}细列为 ${detailed.parts.length} 项，合计相符，其中没有${extra.slice(0, 6).join('、')}等 ${extra.length} 项；“主要包括”不要照抄全部科目。`;
  return [at(figure, text)];
}

/** Items said to be included that have no money. */
export const listedItemsRule: TextRule = {
  rule,
  run: (subject) => {
    const listings = listingsOf(subject);
    const hasTable = basicTables(subject.tables).length > 0;
    const check = hasTable ? againstTables : againstBreakdown;
    const findings = listings.flatMap((listing) => check(listing, subject));
    return { findings, passed: listings.length - findings.length };
  },
};
