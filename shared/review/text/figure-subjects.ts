import { type Figure, labelOf, nameIn } from './figures.ts';

const GENERIC =
  /^(?:预算|决算|支出|收入|预算数|决算数|支出决算|年初|全年|当年|共计|合计|总额|总计|金额|资金|安排|一般公共预算|财政拨款|当年财政拨款|预算财政拨款)*$/;

// Words that carry no name: “2024年预算数为”, “支出决算为”.
function isGeneric(name: string): boolean {
  return GENERIC.test(name);
}

/**
 * The name a figure goes by: its own label, or where that says only 预算数, the words before the
 * colon, the leading words of the paragraph, or the heading above.
 */
export function subjectOfFigure(figure: Figure): string | undefined {
  const own = nameIn(figure.label);
  if (!isGeneric(own) || (/收入|支出|收支/.test(own) && !isAfterColon(figure))) return own;
  const budget = budgetBefore(figure);
  if (budget !== undefined) return subjectOfFigure(budget);
  if (!isFirst(figure)) return undefined;
  const lead = leadOf(figure);
  if (lead !== '' && !isGeneric(lead)) return lead;
  const heading = figure.passage.headings.at(-1);
  return heading === undefined || lead !== '' ? undefined : nameIn(heading);
}

// “（项）：支出预算为” speaks of the item before the colon.
function isAfterColon({ passage, token, label }: Figure): boolean {
  const start = passage.tokens[token]?.start ?? 0;
  return /[：:]$/.test(passage.text.slice(0, start - label.length));
}

/** Whether the words of an amount say that it is what had been planned. */
export function isBudgeted({ label }: Figure): boolean {
  return /预算(?:数|安排)?(?:为|是)?$/.test(label);
}

// “年初预算为10万元，支出决算为12万元”: the second figure is of what the first is of.
function budgetBefore(figure: Figure): Figure | undefined {
  const { passage, token, label } = figure;
  if (!/^(?:支出|收入)?决算数?(?:为|是)?$/.test(label)) return undefined;
  const before = passage.tokens.slice(0, token);
  const last = before.findLastIndex(({ kind }) => kind === 'money');
  const isOneSentence = last !== -1 && before.slice(last).every(({ kind }) => kind !== 'stop');
  if (!isOneSentence) return undefined;
  const other = { ...figure, token: last, label: labelOf(passage, last) };
  return isBudgeted(other) ? other : undefined;
}

function isFirst({ passage, token }: Figure): boolean {
  return !passage.tokens.slice(0, token).some(({ kind }) => kind === 'money');
}

// “2．公务接待费：支出决算为”: what stands before the label.
function leadOf({ passage, token, label }: Figure): string {
  const start = passage.tokens[token]?.start ?? 0;
  const text = passage.text.slice(0, start - label.length).replace(/[：:。，]+$/, '');
  if (/[。，；]/.test(text)) return '！';
  return nameIn(passage.numbering ? text.slice(passage.numbering.mark.length) : text);
}
