import { type XmlElement, elementAt, elementsOf, isOn } from './xml.ts';

/** How the cells of one style show their values. */
export interface CellStyle {
  readonly format: string;
  readonly indent: number;
  readonly isBold: boolean;
}

/** What Excel itself allows. */
const LONGEST_FORMAT = 255;
const DEEPEST_INDENT = 250;

const PLAIN: CellStyle = { format: 'General', indent: 0, isBold: false };

/** Formats that a workbook refers to by number without writing them out. */
const BUILT_IN: Readonly<Record<string, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  27: 'yyyy"年"m"月"',
  31: 'yyyy"年"m"月"d"日"',
  37: '#,##0 ;-#,##0',
  38: '#,##0 ;-#,##0',
  39: '#,##0.00 ;-#,##0.00',
  40: '#,##0.00 ;-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  49: '@',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

function shortFormat(code: string | undefined): string {
  return code !== undefined && code.length <= LONGEST_FORMAT ? code : 'General';
}

/** Looks cell styles up by the index that a cell names. */
export function openCellStyles(
  styles: XmlElement | undefined,
): (index: string | undefined) => CellStyle {
  const formats = new Map(
    elementsOf(elementAt(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      attributes.get('numFmtId') ?? '',
      shortFormat(attributes.get('formatCode')),
    ]),
  );
  const bold = elementsOf(elementAt(styles, 'fonts'), 'font').map((font) =>
    isOn(elementAt(font, 'b')),
  );
  const cellStyles = elementsOf(elementAt(styles, 'cellXfs'), 'xf').map((style): CellStyle => {
    const id = style.attributes.get('numFmtId') ?? '0';
    const indent = Number(elementAt(style, 'alignment')?.attributes.get('indent') ?? 0);
    return {
      format: formats.get(id) ?? BUILT_IN[id] ?? 'General',
      indent: indent >= 0 && indent <= DEEPEST_INDENT ? Math.floor(indent) : 0,
      isBold: bold[Number(style.attributes.get('fontId') ?? 0)] ?? false,
    };
  });
  return (index) => cellStyles[Number(index ?? 0)] ?? PLAIN;
}
