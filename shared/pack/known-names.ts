import { editDistance } from '../wording/index.ts';

/** A message names no more of what was found, or of what could be written, than this. */
const LONGEST_NAME = 200;
const MOST_LISTED = 24;

function lettersOf(name: string): string {
  return [...name].toSorted().join('');
}

/** How many slips of the fingers lie between two names; letters that changed places are one. */
function slipsBetween(one: string, other: string): number {
  if (lettersOf(one) === lettersOf(other)) return one === other ? 0 : 1;
  return editDistance(one, other);
}

/** The known name that was probably meant: a slip of the fingers or of the case away. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.slice(0, LONGEST_NAME);
  const most = wanted.length <= 4 ? 1 : wanted.length <= 9 ? 2 : 3;
  const near = [...new Set(known)]
    .filter((one) => one !== name && Math.abs(one.length - wanted.length) <= most)
    .map((one) => ({ one, apart: slipsBetween(wanted.toLowerCase(), one.toLowerCase()) }))
    .filter(({ apart, one }) => apart <= most && apart < one.length);
  return near.toSorted((a, b) => a.apart - b.apart)[0]?.one;
}

/** “，是不是“total”？” where a known name is spelled almost alike; else nothing. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const nearest = nearestName(name, known);
  return nearest === undefined ? '' : `，是不是“${nearest}”？`;
}

/** What is wrong with a name that is not among those that may stand in its place. */
export function unknownName(name: string, known: readonly string[]): string {
  const shown = name.slice(0, LONGEST_NAME);
  const meant = didYouMean(name, known);
  if (meant !== '') return `不认识“${shown}”${meant}`;
  const listed = known.slice(0, MOST_LISTED).join('、');
  return `不认识“${shown}”，这里可以写：${listed}${known.length > MOST_LISTED ? '……' : ''}`;
}

/** Ends a sentence about a name that is not there: the one that was meant, or all there are. */
export function hint(name: string, known: readonly string[]): string {
  if (known.length === 0) return '，请先定义它。';
  return didYouMean(name, known) || `，现有的：${known.slice(0, MOST_LISTED).join('、')}。`;
}
