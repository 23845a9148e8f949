/** Points that one unit of a column's width takes: a digit of the workbook's default font. */
export const PT_PER_WIDTH_UNIT = 5.25;

/**
 * Spreadsheets measure columns by the digits of the default font, and take another one where a machine
 * lacks it. A digit of this one is 7 pixels wide everywhere: it, or a font of its measures, is on every
 * machine.
 */
const DEFAULT_FONT =
  '<font><sz val="10.5"/><color theme="1"/><name val="Times New Roman"/><family val="1"/></font>';

/** The library knows no other default font than its own. */
export function withDefaultFont(stylesXml: string): string {
  return stylesXml.replace(/<font>.*?<\/font>/, DEFAULT_FONT);
}
