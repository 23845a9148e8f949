import type { Catalog } from '../catalog/index.ts';
import type { YearData } from '../facts/index.ts';
import type { Pack } from '../pack/index.ts';
import { MARKS, ReportContext, WordingError, unmark } from '../report/index.ts';
import { type Problem, remark } from '../result/index.ts';
import { listTables } from './listed-tables.ts';

/** What stands right behind a number of things; 人民、个人、项目 and the like are no such words. */
const COUNTER =
  '(?:平方米|批次|人次|辆|台|套|件|人(?![民员大才事社力防均口工])|名(?![称单录誉])|个(?![人体别])|批|次(?![年月日])|家(?!庭)|项(?!目)|户(?!籍)|亩)';
const GAP = new RegExp(`([^\\n${MARKS.blank}]{0,10})${MARKS.blank}(${COUNTER})`, 'g');
/** So many characters before the gap are looked for in the texts of the pack. */
const NEAR = 4;

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** What is left of a text behind its last punctuation mark. */
function lastWords(text: string): string {
  return /[^。，、；：:\s]*$/.exec(text)?.[0] || text.slice(-1);
}

/** The line of a pack's text in which a number stands between these words; the text alone where none does. */
function lineOf(pack: Pack, file: string, before: string, after: string): string {
  const words = new RegExp(`${escaped(before.slice(-NEAR))}\\s*\\{\\{[^}]*\\}\\}\\s*${after}`);
  const places = Object.entries(pack.templates).flatMap(([name, text]) => {
    const index = text.split('\n').findIndex((line) => words.test(line));
    return index < 0 ? [] : [`text/${name}.liquid:${index + 1}`];
  });
  const own = places.find((place) => place.startsWith(`text/${file}.`));
  return own ?? places[0] ?? `text/${file}.liquid`;
}

/** The texts of a document, with a mark where something that was not entered is printed. */
function textsWithBlanks(context: ReportContext): { file: string; text: string }[] {
  const files = context.pack.document.flatMap((part) => ('text' in part ? [part.text] : []));
  context.engine.markBlanks();
  const tables = listTables(context);
  return [...new Set(files)].map((file) => ({ file, text: context.engine.file(file, { tables }) }));
}

/** The same facts where nobody was counted: staff, vehicles, assets, and what belongs to 三公. */
function uncounted(data: YearData): YearData {
  const {
    staffing: _staffing,
    vehicles: _vehicles,
    assets: _assets,
    threePublicCounts: _counts,
    ...rest
  } = data;
  return rest;
}

/**
 * Numbers that a pack's texts print without asking whether they were entered, found with the facts of a
 * department that entered none: 共有车辆辆.
 */
export function unguardedNumbers(data: YearData, pack: Pack, catalog: Catalog): Problem[] {
  const context = new ReportContext(uncounted(data), pack, catalog);
  try {
    return textsWithBlanks(context).flatMap(({ file, text }) =>
      [...text.matchAll(GAP)].map(([, marked = '', counter = '']) => {
        const before = lastWords(unmark(marked));
        const at = lineOf(pack, file, before, counter);
        return remark(
          'PACK-UNGUARDED',
          `${at}：这里的数没有填时，会印成“${before}${counter}”。请用 {% if … != nil %} 护住这一句，或写 | default: 0。`,
          at,
        );
      }),
    );
  } catch (error) {
    // Composing tells it.
    if (error instanceof WordingError) return [];
    throw error;
  }
}
