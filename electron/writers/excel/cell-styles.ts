import type { Alignment, Borders, Font, Style } from 'exceljs';
import type {
  HorizontalAlign,
  StyleSheet,
  TableCell,
  TextStyle,
} from '../../../shared/document/index.ts';

const THIN = { style: 'thin', color: { argb: 'FF000000' } } as const;
const GRID: Partial<Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/** Text as text: codes such as 01 and a text that begins with `=` stay what they are. */
const TEXT_FORMAT = '@';

const LATIN = /^[ -~]*$/;

/** A cell has one font: numbers and codes stand in the Latin one, as in Word. */
function fontOf(
  style: TextStyle,
  isBold: boolean,
  isLatin = false,
  size = style.sizePt,
): Partial<Font> {
  return { name: isLatin ? style.latinFont : style.font, size, bold: isBold };
}

function aligned(horizontal: HorizontalAlign, indent: number): Partial<Alignment> {
  return { horizontal, vertical: 'middle', wrapText: true, ...(indent > 0 ? { indent } : {}) };
}

/** Styles shared by cells: the library writes each only once, and compares them by identity. */
export class CellStyles {
  readonly #sheet: StyleSheet;
  readonly #known = new Map<string, Partial<Style>>();

  constructor(sheet: StyleSheet) {
    this.#sheet = sheet;
  }

  #shared(key: string, make: () => Partial<Style>): Partial<Style> {
    const known = this.#known.get(key) ?? make();
    this.#known.set(key, known);
    return known;
  }

  /** A cell of the grid; `sizePt`: the size of the texts in its table, which may have to be smaller. */
  grid(
    cell: Pick<TableCell, 'align' | 'isBold' | 'indent' | 'number' | 'text'>,
    isHeader: boolean,
    sizePt: number,
  ): Partial<Style> {
    const format = cell.number?.format ?? TEXT_FORMAT;
    const isLatin = LATIN.test(cell.text);
    const key = `grid|${sizePt}|${isLatin}|${isHeader}|${cell.align}|${cell.isBold}|${cell.indent}|${format}`;
    return this.#shared(key, () => {
      const { tableHeader, tableText } = this.#sheet;
      const style = isHeader ? tableHeader : tableText;
      const size = sizePt < tableText.sizePt ? sizePt : style.sizePt;
      return {
        font: fontOf(style, cell.isBold || style.bold, isLatin, size),
        alignment: {
          ...aligned(cell.align, cell.indent),
          // A number too wide for its column becomes smaller instead of a row of #.
          ...(cell.number ? { wrapText: false, shrinkToFit: true } : {}),
        },
        border: GRID,
        numFmt: format,
      };
    });
  }

  /** A line outside the grid: title, line above the grid, note. */
  line(name: 'tableTitle' | 'tableMeta' | 'note', align: HorizontalAlign): Partial<Style> {
    return this.#shared(`${name}|${align}`, () => ({
      font: fontOf(this.#sheet[name], this.#sheet[name].bold),
      alignment: {
        ...aligned(align, 0),
        ...(name === 'tableMeta' ? { wrapText: false, shrinkToFit: true } : {}),
      },
      numFmt: TEXT_FORMAT,
    }));
  }

  /** An entry of the contents sheet that leads to a sheet. */
  link(cell: TableCell, sizePt: number): Partial<Style> {
    const grid = this.grid(cell, false, sizePt);
    return this.#shared(`link|${sizePt}|${LATIN.test(cell.text)}|${cell.align}`, () => ({
      ...grid,
      font: { ...grid.font, color: { argb: 'FF0563C1' }, underline: true },
    }));
  }
}
