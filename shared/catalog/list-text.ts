/** A word of a heading: half-width, without spaces, marks and remarks in brackets. */
export function headingWord(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/\(.*?\)/gu, '')
    .replace(/[\s:*"'“”]/gu, '')
    .toLowerCase();
}

/** A name in one piece: `科 普 活 动` is how some lists stretch a short one. */
export function cleanName(cell: string): string {
  return cell
    .replace(/(?<=[\p{Script=Han}（）、，])\s+(?=[\p{Script=Han}（）、，])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A meaning without the line breaks of its cell. */
export function cleanDefinition(cell: string): string {
  return cell.replace(/[\r\n]+\s*/gu, '').trim();
}

/** The digits of a code cell (`２０６ 07 02`, `206.07.02`, `2060702.0`), or undefined if it has others. */
export function codeDigits(cell: string): string | undefined {
  const compact = cell
    .normalize('NFKC')
    .replace(/[\s'`‘’]/gu, '')
    .replace(/^[[【<〔](.*)[\]】>〕]$/u, '$1')
    .replace(/\.0+$/u, '')
    .replace(/[.,\-—–_]/gu, '');
  return /^\d+$/.test(compact) ? compact : undefined;
}

/** The code without the empty levels at its end: no level is numbered 00. */
export function withoutEmptyLevels(code: string): string {
  return code.length % 2 === 1 ? code.replace(/(?<=^\d{3}(?:\d{2})*)(?:00)+$/u, '') : code;
}
