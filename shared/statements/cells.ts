import type { HorizontalAlign } from '../document/index.ts';
import { type Amount, type Scope, evaluate } from '../ledger/index.ts';
import { formatPercent, subtract } from '../money/index.ts';
import type { CellSpec, ColumnSpec, NumberStyleSpec, Pack } from '../pack/index.ts';
import {
  AmountDrop,
  type NumberStyle,
  PercentDrop,
  type Variables,
  type WordingEngine,
  excelFormat,
  excelValue,
  figureIndices,
  printAmount,
  resolveStyle,
  unmark,
} from '../report/index.ts';
import type { DraftCell } from './draft.ts';

/** What a cell of a column or a row shows. */
export type Content = Exclude<CellSpec, string>;

const NOTHING: Content = {};

/** Where a cell stands: what its texts and amounts refer to. */
export interface CellPlace {
  readonly scope: Scope;
  readonly variables: Variables;
  readonly depth: number;
  readonly isBold: boolean;
  /** Place in the pack, for messages. */
  readonly place: string;
}

/** Makes the cells of one table. */
export class CellMaker {
  readonly #engine: WordingEngine;
  readonly #pack: Pack;
  readonly #tableStyle: NumberStyleSpec | undefined;
  readonly #styles = new Map<NumberStyleSpec | undefined, NumberStyle>();

  constructor(engine: WordingEngine, pack: Pack, tableStyle: NumberStyleSpec | undefined) {
    this.#engine = engine;
    this.#pack = pack;
    this.#tableStyle = tableStyle;
  }

  /** The cell of a column, with what the row says otherwise. */
  make(column: ColumnSpec | undefined, own: CellSpec | undefined, at: CellPlace): DraftCell {
    this.#engine.step();
    const override: Content = typeof own === 'string' ? { text: own } : (own ?? NOTHING);
    const looks: Content = own === undefined && column ? column : { ...column, ...override };
    const content = hasContent(override) ? override : looks;
    const base = {
      span: override.span ?? 1,
      rows: override.rows ?? 1,
      isBold: looks.bold ?? at.isBold,
      indent: writtenIndent(content) + (looks.indent === 'depth' ? at.depth : (looks.indent ?? 0)),
    };
    const isBlank = override.when !== undefined && !this.#holds(override.when, at);
    const filled = this.#fill(isBlank ? NOTHING : content, column, at);
    return { ...base, ...filled, align: looks.align ?? filled.align };
  }

  #fill(
    content: Content,
    column: ColumnSpec | undefined,
    at: CellPlace,
  ): Pick<DraftCell, 'text' | 'align' | 'number' | 'figure'> {
    if (content.amount !== undefined) {
      return amountCell(this.#evaluate(content.amount, at), this.#style(content, column));
    }
    if (content.percent) {
      const { part, base } = content.percent;
      return this.#ratioCell(
        this.#evaluate(part, at),
        this.#evaluate(base, at),
        false,
        '',
        content,
        column,
      );
    }
    if (content.growth) {
      const { now, prior, zeroBase } = content.growth;
      return this.#ratioCell(
        this.#evaluate(now, at),
        this.#evaluate(prior, at),
        true,
        zeroBase ?? '',
        content,
        column,
      );
    }
    if (content.value !== undefined) {
      return this.#valueCell(content.value, this.#style(content, column), at);
    }
    return this.#textCell(content.text ?? '', at);
  }

  #holds(condition: string, at: CellPlace): boolean {
    return this.#engine.holds(condition, at.variables, at.place);
  }

  #evaluate(measure: Parameters<typeof evaluate>[0], at: CellPlace): Amount {
    return evaluate(measure, at.scope, this.#pack.measures);
  }

  /** The cells of a column share one style, unless one says otherwise. */
  #style(content: Content, column: ColumnSpec | undefined): NumberStyle {
    if (content.style !== column?.style) return this.#resolve(column?.style, content.style);
    const known = this.#styles.get(content.style) ?? this.#resolve(content.style);
    this.#styles.set(content.style, known);
    return known;
  }

  #resolve(...own: readonly (NumberStyleSpec | undefined)[]): NumberStyle {
    const { unit, numbers } = this.#pack;
    return resolveStyle(unit, numbers.table, this.#tableStyle, ...own);
  }

  #ratioCell(
    part: Amount,
    base: Amount,
    isChange: boolean,
    zeroBase: string,
    content: Content,
    column: ColumnSpec | undefined,
  ): Pick<DraftCell, 'text' | 'align' | 'number' | 'figure'> {
    const numbers = this.#pack.numbers;
    const style = resolveStyle(
      this.#pack.unit,
      numbers.percent,
      numbers.tablePercent,
      column?.style,
      content.style,
    );
    const dividend = isChange ? subtract(part.fen, base.fen) : part.fen;
    const text = formatPercent(dividend, base.fen, style);
    if (text === undefined) {
      const isNew = base.fen === 0 && part.fen !== 0;
      return { text: isNew ? zeroBase : '', align: 'right' };
    }
    return {
      text: dividend === 0 && style.zero !== undefined ? style.zero : `${text}%`,
      align: 'right',
      number: { value: dividend / base.fen, format: excelFormat(asShown(style, text), '%') },
      figure: new PercentDrop(part, base, style, isChange).reference,
    };
  }

  #valueCell(
    path: string,
    style: NumberStyle,
    at: CellPlace,
  ): Pick<DraftCell, 'text' | 'align' | 'number' | 'figure'> {
    const value = this.#engine.value(path, at.variables, at.place);
    if (value instanceof AmountDrop) return amountCell(value.amount, style);
    if (typeof value === 'number') {
      return { text: String(value), align: 'right', number: { value, format: 'General' } };
    }
    return { text: typeof value === 'string' ? value : '', align: 'left' };
  }

  #textCell(source: string, at: CellPlace): Pick<DraftCell, 'text' | 'align' | 'figure'> {
    const marked = this.#engine.marked(source, at.variables, at.place);
    const figures = figureIndices(marked);
    const [only] = figures;
    const figure =
      figures.length === 1 && only !== undefined ? this.#engine.figure(only) : undefined;
    return { text: unmark(marked).trim(), align: 'left', figure };
  }
}

/** Full-width spaces before a text of the pack are meant as an indent. */
function writtenIndent({ text = '' }: Content): number {
  return text.length - text.replace(/^\u3000+/u, '').length;
}

function hasContent(spec: Content): boolean {
  return (
    spec.text !== undefined ||
    spec.amount !== undefined ||
    spec.percent !== undefined ||
    spec.growth !== undefined ||
    spec.value !== undefined
  );
}

/** The style with just the decimals that `text` shows: a number format cannot trim (`0.##` shows `10.`). */
function asShown(style: NumberStyle, text: string): NumberStyle {
  if (style.trim === 'none') return style;
  const decimals = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  return { ...style, decimals, trim: 'none' };
}

function amountCell(
  amount: Amount,
  style: NumberStyle,
): Pick<DraftCell, 'text' | 'align' | 'number' | 'figure'> {
  const text = printAmount(amount, style);
  const align: HorizontalAlign = 'right';
  const figure = new AmountDrop(amount, style).reference;
  if (!amount.isEntered && (style.absent !== undefined || amount.isNotApplicable === true)) {
    return { text, align, figure };
  }
  const number = {
    value: excelValue(amount.fen, style),
    format: excelFormat(asShown(style, text)),
    fen: amount.fen,
  };
  return { text, align, figure, number };
}
