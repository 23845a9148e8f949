import type { Pack } from '../../shared/pack/index.ts';

/** What the words of the forms mean, where the template's own glossary does not say. */
const USUAL: Readonly<Record<string, string>> = {
  功能分类: '按“干什么用”给支出分的类，7 位编码，如 2060702 科普活动。',
  部门经济分类: '按“买了什么、付给谁”给支出分的类，5 位编码，如 30201 办公费。',
  政府经济分类: '财政用的经济分类，由部门经济分类和单位性质自动对应，一般不用填。',
  基本支出: '保障机构正常运转、完成日常工作的支出，分人员经费和公用经费。',
  项目支出: '基本支出以外，为完成特定任务发生的支出。',
  人员经费: '基本支出中发给个人的工资、社保、住房公积金、离退休费等。',
  公用经费: '基本支出中用于日常办公的钱：办公、水电、差旅、维修等。',
  上年结转: '以前年度没有用完、结转到本年按原用途继续使用的资金。',
  结转下年: '本年没有用完、结转到下一年继续使用的资金。',
  机关运行经费: '行政单位和参公单位用财政拨款安排的公用经费，用于购买货物和服务。',
  '“三公”经费': '因公出国（境）费、公务用车购置及运行维护费、公务接待费。',
  政府性基金预算: '依法向特定对象征收、专款专用的收支预算。',
  国有资本经营预算: '对国有资本收益作出收支安排的预算。',
  财政拨款: '一般公共预算、政府性基金预算和国有资本经营预算安排的拨款。',
  三级指标: '绩效指标的最细一级，写明具体考核什么，如“科普活动场次”。',
};

/** Meanings by term: the template's own words first. */
export function termsOf(pack: Pack | undefined): ReadonlyMap<string, string> {
  const own = (pack?.glossary?.terms ?? []).flatMap((term) =>
    typeof term === 'string' || /\{[{%]/.test(term.term + term.meaning)
      ? []
      : [[term.term, term.meaning] as const],
  );
  return new Map([...Object.entries(USUAL), ...own]);
}

/** Cuts a text where known terms stand; each term is marked once. */
export function splitTerms(
  text: string,
  terms: ReadonlyMap<string, string>,
): readonly { readonly text: string; readonly meaning?: string }[] {
  const byLength = [...terms.keys()].toSorted((a, b) => b.length - a.length);
  const taken = new Set<string>();
  const pieces: { text: string; meaning?: string }[] = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const term = byLength.find((one) => !taken.has(one) && text.startsWith(one, at));
    const meaning = term === undefined ? undefined : terms.get(term);
    if (term === undefined || meaning === undefined) {
      plain += text.charAt(at);
      at += 1;
      continue;
    }
    if (plain !== '') pieces.push({ text: plain });
    plain = '';
    taken.add(term);
    pieces.push({ text: term, meaning });
    at += term.length;
  }
  if (plain !== '') pieces.push({ text: plain });
  return pieces;
}
