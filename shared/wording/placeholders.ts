import { type Hit, hitOf, withoutOverlaps } from './hit.ts';

interface Kind {
  readonly pattern: RegExp;
  readonly what: string;
  readonly isCertain: boolean;
}

function kind(pattern: RegExp, what: string, isCertain = true): Kind {
  return { pattern, what, isCertain };
}

/** What forms, spreadsheets and templates leave behind where nobody filled them in. */
const KINDS: readonly Kind[] = [
  kind(/(?<![A-Za-zＸｘ×])[XxＸｘ×✕╳]{2,}(?![A-Za-z0-9])/g, '占位符没有填'),
  kind(/(?<![\d*＊])[*＊]{3,}(?![\d*＊])/g, '占位符没有填'),
  kind(/_{3,}|＿{2,}/g, '横线处没有填'),
  kind(/(?:…+|\.{3,}|。{3,})[（(][^（()）\n]{1,30}[)）]/g, '模板的提示语没有换成实际内容'),
  kind(/[（(](?:团组|单位|部门|项目|采购|会议|事项)名称[)）]/g, '模板的提示语没有换成实际内容'),
  kind(/[（(][ \u3000]*[)）]/g, '括号里没有填', false),
  kind(/(?<![有亟尚等期接招对])待(?:填写?|补充|补填|核填)/g, '注明了待填，还没有填'),
  kind(/(?:增加|增长|上升|提高)[（(/](?:减少|下降|降低)[)）]?/g, '增、减没有选定'),
  kind(/(?:减少|下降|降低)[（(/](?:增加|增长|上升|提高)[)）]?/g, '增、减没有选定'),
  kind(/#(?:DIV\/0!|REF!|VALUE!|N\/A|NAME\?|NUM!|NULL!)/g, '电子表格的公式出错'),
  kind(
    /以下为常见|(?:部门|单位)(?:应|请)根据实际情况|请(?:根据|按照?|结合)[^，。；\n]{0,12}实际[^，。；\n]{0,8}(?:填|写|改|删)/g,
    '模板的填写说明没有删去',
  ),
  kind(/\{\{|\}\}|\{%|%\}|\bundefined\b|\bNaN\b|\[object Object\]/g, '模板的代码没有换成内容'),
  kind(
    /(?<![\d.,，])(?:20[0-9xX][ \u3000]*|20[ \u3000]+)年度|(?<![\d.,，])20[1-3][ \u3000]*年(?![前后来间历])/g,
    '年份缺少数字',
  ),
  kind(/第[一二三四]季度.{0,12}系列[123]|系列[123][：:\d]/g, '图表里还是程序自带的示例数据'),
];

/**
 * Placeholders left over: XX, ××, …（…）, 待填, 增加（减少）, #DIV/0!, a year with a digit missing,
 * instructions of the template. Column headers such as 增（减） are no placeholders.
 */
export function detectPlaceholders(text: string): Hit[] {
  const hits = KINDS.flatMap(({ pattern, what, isCertain }) =>
    [...text.matchAll(pattern)].map((match) =>
      hitOf(match, `“${match[0]}”：${what}，请填写实际内容或删去`, isCertain),
    ),
  );
  return withoutOverlaps(hits);
}
