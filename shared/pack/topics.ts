import type { Pack } from './pack.ts';
import { packParagraphs, paragraphTitle } from './paragraphs.ts';

const QUOTED = /(?:reasons|mainUses)\[\s*'([^']+)'\s*\]/g;

/** What is named in every template alike, where a pack gives it no title. */
export const TITLES: Readonly<Record<string, string>> = {
  total: '收支总体',
  general: '一般公共预算财政拨款',
  basic: '基本支出',
  project: '项目支出',
  threePublic: '“三公”经费',
  'threePublic.abroad': '因公出国（境）费',
  'threePublic.vehiclePurchase': '公务用车购置费',
  'threePublic.vehicleOperation': '公务用车运行维护费',
  'threePublic.reception': '公务接待费',
  agencyOperatingFunds: '机关运行经费',
  procurement: '政府采购',
  'topic:governmentFundBudget': '政府性基金预算',
  'topic:stateCapitalBudget': '国有资本经营预算',
  'topic:threePublicBudget': '“三公”经费与预算的差异',
};

/** The heading under which the template prints it. */
function titleInPack(about: string, pack: Pack): string {
  const place = packParagraphs(pack).find(
    ({ wording, heading }) => heading !== '' && wording.includes(`'${about}'`),
  );
  return place?.heading ?? '其他说明';
}

function titlesIn(pack: Pack): ReadonlyMap<string, string> {
  const titles = new Map<string, string>([['total', '收支总体']]);
  for (const text of Object.values(pack.templates)) {
    for (const [, about = ''] of text.matchAll(QUOTED)) {
      if (!titles.has(about)) titles.set(about, TITLES[about] ?? titleInPack(about, pack));
    }
  }
  for (const { about, title } of pack.topics ?? []) titles.set(about, title);
  return titles;
}

const known = new WeakMap<Pack, ReadonlyMap<string, string>>();

/** What reasons and main uses can be about besides codes, units and projects, with titles for the clerk. */
export function topicTitles(pack: Pack): ReadonlyMap<string, string> {
  const titles = known.get(pack) ?? titlesIn(pack);
  known.set(pack, titles);
  return titles;
}

/**
 * The words of a field of a year that only the template has: names of topics, texts and paragraphs. Topics
 * that the template does not print are named as in every template.
 */
export function packWords(
  pack: Pack,
  list: string,
  field: string,
  value: string,
): string | undefined {
  if (field === 'about') return topicTitles(pack).get(value) ?? TITLES[value];
  if (field !== 'id') return undefined;
  if (list === 'paragraphs') return paragraphTitle(pack, value);
  return (pack.texts ?? []).find(({ id }) => id === value)?.title;
}
