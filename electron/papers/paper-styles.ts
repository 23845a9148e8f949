import type { StyleSheet } from '../../shared/document/index.ts';

/** The looks of a disclosure in the smaller type of a paper for the desk. */
export function paperStyles(styles: StyleSheet, sizePt: number): StyleSheet {
  const pitch = Math.round(sizePt * 1.5);
  const { partTitle, heading1, body, tableText, tableHeader } = styles;
  const text = { sizePt, lineSpacingPt: pitch, spaceBeforePt: 0, spaceAfterPt: 0 };
  return {
    ...styles,
    partTitle: {
      ...partTitle,
      sizePt: sizePt * 1.5,
      lineSpacingPt: Math.round(sizePt * 2.1),
      spaceBeforePt: 0,
      spaceAfterPt: 4,
    },
    heading1: {
      ...heading1,
      ...text,
      bold: true,
      firstLineIndentCharacters: 0,
      spaceBeforePt: 5,
      spaceAfterPt: 2,
    },
    body: { ...body, ...text },
    tableText: { ...tableText, sizePt: Math.min(tableText.sizePt, sizePt - 1) },
    tableHeader: { ...tableHeader, sizePt: Math.min(tableHeader.sizePt, sizePt - 1) },
  };
}
