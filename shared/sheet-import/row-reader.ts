import { fieldInfo } from '../entry/index.ts';
import type { Classification } from '../catalog/index.ts';
import type { MoneyUnit } from '../money/index.ts';
import { bareName, fold } from '../review/tables/index.ts';
import type { PublishedCell } from '../review/published-document.ts';
import { type SheetRow, columnLetters, isBlankAmount, readAmount, textAt } from './cell-values.ts';
import type { CodeReader, ReadCode } from './codes.ts';
import type { Named } from './lists.ts';
import type { ColumnUse, NearMatch } from './plan.ts';
import type { OpenedTable } from './sheet-tables.ts';
import { type SplitCode, splitCodes } from './split-codes.ts';
import type { TargetField } from './target-fields.ts';
import type { Target } from './targets.ts';
import { UnitFinder } from './unit-finder.ts';

/** One fact that a row of a file states; a row with several columns of amounts states several. */
export interface FoundRow {
  readonly sheetRow: number;
  readonly where: string;
  readonly label: string;
  /** Values by field, as the entry writes them. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Blank or zero in all that counts. */
  readonly isBlank: boolean;
  /** 合计, 总计: the row says itself that it is a sum. */
  readonly isTotalByName: boolean;
  readonly problems: readonly string[];
  readonly notes: readonly string[];
  readonly near: readonly NearMatch[];
  readonly isRounded: boolean;
  /** Column of its amount, to add up totals column by column. */
  readonly amountColumn: number;
  /** The project's name or code as written; empty where there is none. */
  readonly project: string;
}

/** How a table is to be read. */
export interface Reading {
  readonly opened: OpenedTable;
  readonly target: Target;
  readonly columns: readonly ColumnUse[];
  /** The unit for columns that do not state one. */
  readonly unit: MoneyUnit;
  readonly isUnitChosen: boolean;
  readonly constants: Readonly<Record<string, string>>;
  readonly codes: CodeReader;
  readonly units: readonly Named[];
  readonly projects: readonly Named[];
  /** Field in which a budget or final accounts hold the year's figure. */
  readonly amountField: 'amount' | 'actual';
}

const TOTAL_NAME = /^.{0,30}(合计|总计|小计|共计)数?(:|\(.{0,10}\))?$/;

function isTotalName(text: string): boolean {
  return text.includes('计') && TOTAL_NAME.test(fold(bareName(text)));
}

const FILLED_DOWN = new Set(['project', 'level1', 'level2', 'unit']);

/** Columns of names, which stand for their code where it has no column of its own. */
const NAMED_CODES: Readonly<
  Record<string, { readonly field: string; readonly classification: Classification }>
> = {
  functionName: { field: 'function', classification: 'function' },
  economicName: { field: 'economic', classification: 'economic' },
  governmentName: { field: 'governmentEconomic', classification: 'government' },
};

interface Draft {
  readonly values: Record<string, string | number>;
  readonly problems: string[];
  readonly notes: string[];
  readonly near: NearMatch[];
  isRounded: boolean;
  project: string;
}

/** Reads the body of one table. */
export class RowReader {
  readonly #reading: Reading;
  readonly #fields: ReadonlyMap<string, TargetField>;
  readonly #shared: readonly ColumnUse[];
  readonly #amounts: readonly ColumnUse[];
  readonly #above = new Map<string, string>();
  readonly #units: UnitFinder;
  readonly #splitCodes: readonly SplitCode[];

  constructor(reading: Reading) {
    this.#units = new UnitFinder(reading.units);
    this.#reading = reading;
    this.#fields = new Map(reading.target.fields.map((field) => [field.name, field]));
    const isSplit = ({ field }: ColumnUse) => field === 'amount';
    this.#amounts = reading.columns.filter(isSplit);
    this.#shared = reading.columns.filter((use) => !isSplit(use));
    this.#splitCodes = splitCodes(this.#shared.map(({ field }) => field));
  }

  read(): FoundRow[] {
    const { opened } = this.#reading;
    const found: FoundRow[] = [];
    for (let row = opened.bodyStart; row < opened.rows.length; row += 1) {
      const cells = opened.rows[row] ?? [];
      const isBlank = cells.every(({ text }) => text === '');
      if (isBlank || this.#isHeaderAgain(cells) || isNumbering(cells)) continue;
      found.push(...this.#row(row));
    }
    return found;
  }

  /** The header repeated on a further page. */
  #isHeaderAgain(cells: SheetRow): boolean {
    const paths = this.#reading.opened.table.headers;
    const isRepeated = ({ text }: PublishedCell, column: number) =>
      text === '' || (paths[column] ?? []).includes(fold(text));
    return cells.every(isRepeated) && cells.filter(({ text }) => text !== '').length > 1;
  }

  #text(row: number, { column, field }: ColumnUse): string {
    const text = textAt(this.#reading.opened.rows, row, column);
    if (!FILLED_DOWN.has(field) || this.#reading.target.fields.length === 0) return text;
    if (field === 'unit' && this.#reading.target.insideProject) return text;
    if (text !== '') this.#above.set(field, text);
    const isBelow = field === 'project' || field === 'level1' || field === 'level2';
    return text === '' && isBelow ? (this.#above.get(field) ?? '') : text;
  }

  #row(row: number): FoundRow[] {
    const texts = new Map(this.#shared.map((use) => [use.field, this.#text(row, use)]));
    for (const code of this.#splitCodes) texts.set(code.field, code.read(texts));
    const labels = this.#labels(row, texts);
    const isTotalByName = labels.some(isTotalName);
    const amounts = this.#amounts.length > 0 ? this.#amounts : [undefined];
    return amounts.map((use) => this.#fact(row, texts, use, labels, isTotalByName));
  }

  #labels(row: number, texts: ReadonlyMap<string, string>): string[] {
    const named = [...texts]
      .filter(([field, text]) => text !== '' && this.#isLabel(field))
      .map(([, text]) => text);
    const cells = this.#reading.opened.rows[row] ?? [];
    const first = cells.findIndex(({ text }) => text !== '');
    const isNamed = this.#shared.some(({ column, field }) => {
      return column === first && this.#fields.get(field)?.reading !== 'amount';
    });
    return isNamed ? named : [cells[first]?.text ?? '', ...named];
  }

  #isLabel(field: string): boolean {
    const reading = this.#fields.get(field)?.reading;
    return reading !== 'amount' && reading !== 'codePart';
  }

  #fact(
    row: number,
    texts: ReadonlyMap<string, string>,
    use: ColumnUse | undefined,
    labels: readonly string[],
    isTotalByName: boolean,
  ): FoundRow {
    const { opened, target } = this.#reading;
    const draft: Draft = {
      values: {},
      problems: [],
      notes: [],
      near: [],
      isRounded: false,
      project: '',
    };
    const isBlank = !this.#readAmount(draft, row, use);
    const own = { ...this.#reading.constants, ...use?.constants };
    for (const [field, text] of texts) this.#field(draft, field, text, row, isTotalByName);
    for (const [field, text] of Object.entries(own)) {
      if (draft.values[field] === undefined) this.#field(draft, field, text, row, isTotalByName);
    }
    for (const [field, value] of Object.entries(target.defaults)) draft.values[field] ??= value;
    if (!isTotalByName) this.#checkRequired(draft, isBlank);
    const sheetRow = opened.firstRow + row;
    const column = use?.column ?? this.#shared[0]?.column ?? 0;
    const title = use?.constants ? (opened.table.headers[column]?.at(-1) ?? '') : '';
    return {
      sheetRow,
      where: `工作表“${opened.table.sheet}”${columnLetters(column)}${sheetRow}`,
      label: [labels.join(' '), title].filter((text) => text !== '').join(' · '),
      isBlank,
      isTotalByName,
      amountColumn: column,
      ...draft,
    };
  }

  /** Whether there is anything to import. */
  #readAmount(draft: Draft, row: number, use: ColumnUse | undefined): boolean {
    if (!use) return true;
    const cell = this.#reading.opened.rows[row]?.[use.column];
    if (isBlankAmount(cell)) return this.#isListed();
    if (cell) this.#amount(draft, this.#amountName(), cell, use.column);
    const value = draft.values[this.#amountName()];
    return this.#isListed() || value === undefined || !/^-?[0.]+$/.test(String(value));
  }

  /** Rows of a list with names count even without an amount; rows of figures do not. */
  #isListed(): boolean {
    return this.#fields.has('level3') || this.#fields.has('kind') || this.#fields.has('name');
  }

  #amountName(): string {
    const { target, amountField } = this.#reading;
    const isOfYear = target.path[0] !== 'prior' && !target.insideProject;
    return isOfYear ? amountField : 'amount';
  }

  #amount(draft: Draft, name: string, cell: PublishedCell, column: number): void {
    const { opened, unit, isUnitChosen } = this.#reading;
    const used = isUnitChosen ? unit : (opened.columnUnits.get(column) ?? unit);
    const { yuan, isRounded } = readAmount(cell, used);
    if (yuan === undefined) {
      draft.problems.push(`${columnLetters(column)} 列“${cell.text}”不是金额`);
      return;
    }
    draft.values[name] = yuan;
    draft.isRounded ||= isRounded;
  }

  #field(draft: Draft, name: string, text: string, row: number, isTotal: boolean): void {
    const field = this.#fields.get(name);
    if (!field) {
      if (text !== '') draft.values[name] = text;
      return;
    }
    if (field.reading === 'amount') {
      const use = this.#shared.find((one) => one.field === name);
      const cell = use && this.#reading.opened.rows[row]?.[use.column];
      if (use && cell && !isBlankAmount(cell)) this.#amount(draft, name, cell, use.column);
      return;
    }
    if (isTotal || (text === '' && !isCode(field))) return;
    this.#value(draft, field, text, row);
  }

  #value(draft: Draft, field: TargetField, text: string, row: number): void {
    switch (field.reading) {
      case 'function':
      case 'economic':
      case 'government':
        this.#code(draft, field, text, row);
        return;
      case 'anyCode':
      case 'codeName':
        this.#anyCode(draft, field, text, row);
        return;
      case 'unit':
        this.#unit(draft, text);
        return;
      case 'project':
        draft.project = text;
        return;
      case 'codePart':
        return;
      case 'choice':
        this.#choice(draft, field, text);
        return;
      case 'count':
      case 'number':
      case 'quantity':
        number(draft, field, text);
        return;
      case 'amount':
      case 'text':
        draft.values[field.name] = text;
    }
  }

  #nameBeside(row: number, field: string): string {
    const use = this.#shared.find((one) => one.field === field);
    return use ? textAt(this.#reading.opened.rows, row, use.column) : '';
  }

  #take(draft: Draft, read: ReadCode): void {
    const names = {
      function: 'function',
      economic: 'economic',
      government: 'governmentEconomic',
    } as const;
    if (read.code !== undefined) draft.values[names[read.classification]] = read.code;
    if (read.problem !== undefined) draft.problems.push(read.problem);
    if (read.note !== undefined) draft.notes.push(read.note);
    draft.near.push(...read.near);
  }

  #code(draft: Draft, field: TargetField, text: string, row: number): void {
    const { reading } = field;
    if (reading !== 'function' && reading !== 'economic' && reading !== 'government') return;
    const name = this.#nameBeside(row, `${reading}Name`);
    this.#take(draft, this.#reading.codes.read(reading, text, name));
  }

  /** A column of codes whatever they are of; a column of names alone is looked up. */
  #anyCode(draft: Draft, field: TargetField, text: string, row: number): void {
    const { codes } = this.#reading;
    if (field.name === 'code') {
      if (text !== '') this.#take(draft, codes.readAny(text, this.#nameBeside(row, 'codeName')));
      return;
    }
    const own = NAMED_CODES[field.name];
    if (own !== undefined) {
      if (!this.#hasColumn(own.field)) this.#take(draft, codes.read(own.classification, '', text));
      return;
    }
    if (this.#hasColumn('code') || this.#hasColumn('function')) return;
    const isEconomic = this.#reading.constants['function'] !== undefined;
    this.#take(
      draft,
      codes.holds(text)
        ? codes.readAny(text, '')
        : codes.read(isEconomic ? 'economic' : 'function', '', text),
    );
  }

  #hasColumn(field: string): boolean {
    return this.#shared.some((use) => use.field === field);
  }

  #unit(draft: Draft, text: string): void {
    const unit = this.#units.find(text);
    if (unit) draft.values['unit'] = unit.code;
    else if (this.#units.count > 1) draft.problems.push(`预算单位里没有“${text}”，请先登记该单位`);
    else draft.notes.push(`单位“${text}”不在预算单位里，按本单位导入`);
  }

  #choice(draft: Draft, field: TargetField, text: string): void {
    const folded = fold(text);
    const info = fieldInfo([...this.#reading.target.path, 0, field.name]);
    const exact = info?.choices.find(
      ({ value, label }) => value === text || fold(label) === folded,
    );
    const value = exact?.value ?? field.words?.find(([pattern]) => pattern.test(folded))?.[1];
    if (value !== undefined) draft.values[field.name] = value;
    else draft.problems.push(`看不懂${field.title}“${text}”`);
  }

  #checkRequired(draft: Draft, isBlank: boolean): void {
    const { target } = this.#reading;
    if (isBlank || draft.problems.length > 0) return;
    const needsFunction = target.path.at(-1) === 'expenditure' && target.path[0] !== 'prior';
    if (needsFunction && draft.values['function'] === undefined) {
      draft.problems.push('没有功能分类科目编码');
    }
    for (const field of target.fields) {
      const isGiven =
        field.reading === 'project' ? draft.project !== '' : draft.values[field.name] !== undefined;
      if (field.isRequired === true && !isGiven) draft.problems.push(`没有${field.title}`);
    }
  }
}

function isCode({ reading }: TargetField): boolean {
  return reading === 'function' || reading === 'economic';
}

const NUMBERING = /^(\*+|栏次|[甲乙丙丁戊己]|\d{1,2}([=＝+-].*)?)$/u;

/** The row that numbers the columns: `**|**|1|2|3=1+2`. */
function isNumbering(cells: SheetRow): boolean {
  const shown = cells.filter(({ text }) => text !== '');
  const [first] = shown;
  const isBegun = first !== undefined && /^(\*+|栏次|甲)$/u.test(first.text.trim());
  return isBegun && shown.every(({ text }) => NUMBERING.test(text.trim()));
}

const NUMBER = /^\d{1,12}(?:\.\d{1,6})?$/;

function number(draft: Draft, field: TargetField, text: string): void {
  const plain = fold(text)
    .replaceAll(',', '')
    .replace(/[%分辆台个]$/u, '');
  if (!NUMBER.test(plain)) draft.problems.push(`${field.title}“${text}”不是数`);
  else if (field.reading === 'quantity') draft.values[field.name] = plain;
  else if (field.reading === 'count' && plain.includes('.')) {
    draft.problems.push(`${field.title}“${text}”应为整数`);
  } else draft.values[field.name] = Number(plain);
}

/** The rows of a table as facts, before they are held against the year. */
export function readRows(reading: Reading): FoundRow[] {
  return new RowReader(reading).read();
}

export type { SheetRow };
