import type { Pack } from '../../shared/pack/index.ts';
import type { StepInfo } from '../steps/steps.ts';
import { describedPlaces } from './described-places.ts';

const OF_TEXTS: Readonly<Record<string, string | undefined>> = {
  texts: '这里写的文字印在文字说明里，请看上面的“文字”。',
  glossary: '名词解释印在文字说明里，请看上面的“文字”。',
};

/** The sheets of the tables that the pack would fill from a step; those with figures in their name are left out. */
function sheetsOf(step: StepInfo, pack: Pack): readonly string[] {
  const { named, shares } = describedPlaces(step, pack);
  const sheets = pack.tables
    .filter(({ id }) => named.has(id) || shares.has(id))
    .flatMap(({ sheet }) => (sheet === undefined || sheet.includes('{') ? [] : [sheet]));
  return [...new Set(sheets)];
}

const MOST = 6;

/** What is said where a step shows no table yet: what will stand there, never that nothing will. */
export function comingWords(step: StepInfo, pack: Pack | undefined): string {
  const words = OF_TEXTS[step.id];
  if (words !== undefined) return words;
  const sheets = pack ? sheetsOf(step, pack) : [];
  if (sheets.length === 0) {
    return '填了内容后，用到它的表格会出现在这里；印进文字说明的，请看上面的“文字”。';
  }
  const names = sheets.slice(0, MOST).map((sheet) => `“${sheet}”`);
  return `填了内容后，这里会出现${names.join('、')}${sheets.length > MOST ? '等表格' : ''}。`;
}
