import { type Entry, isRecord } from '../../shared/entry/index.ts';
import type { Finding } from '../../shared/findings/index.ts';
import { suggestionOffers } from '../../shared/forward/index.ts';
import { hasContent } from '../fields/draft.ts';
import type { OpenFinding } from '../review/all-findings.ts';
import { countCarried } from './carried.ts';
import type { StepInfo } from './steps.ts';

export type StepState = 'empty' | 'optional' | 'begun' | 'carried' | 'complete' | 'findings';

const STATE_WORDS: Readonly<Record<StepState, string>> = {
  empty: '还没有填',
  optional: '可以不填',
  begun: '填了一部分',
  carried: '还有结转来的数没有核对',
  complete: '已填好',
  findings: '有问题要改',
};

/** The last two steps are not filled in but looked through and done. */
const LAST_WORDS: Readonly<Record<string, Partial<Record<StepState, string>>>> = {
  review: { optional: '正在审核', begun: '有应当改的问题', complete: '没有要改的问题' },
  export: { optional: '现在的内容还没有导出', complete: '现在的内容已导出' },
};

/** The state of a step in the user's words. */
export function stateWord(step: string, state: StepState): string {
  return LAST_WORDS[step]?.[state] ?? STATE_WORDS[state];
}

/** Whether a word names a state. */
export function isStepState(word: string): word is StepState {
  return Object.hasOwn(STATE_WORDS, word);
}

/** What the states of the steps follow from. */
export interface StepFacts {
  readonly entry: Entry;
  readonly findings: readonly OpenFinding[];
  /** False until the year as it was opened has been looked at. */
  readonly isChecked: boolean;
  /** Whether the files of the present state were written. */
  readonly isExported: boolean;
}

/** 本年没有: looked at and not there, which is as good as filled in. */
function isNotApplicable({ holds: [first] }: StepInfo, { notApplicable }: Entry): boolean {
  return first !== undefined && Array.isArray(notApplicable) && notApplicable.includes(first);
}

function isBegun(step: StepInfo, entry: Entry): boolean {
  if (isNotApplicable(step, entry)) return true;
  return step.holds.some((name) => {
    const value = entry[name];
    const { own } = step;
    if (name === 'projects' && own && Array.isArray(value)) {
      return value.some((row) => isRecord(row) && own.some((field) => hasContent(row[field])));
    }
    const { only } = step;
    if (only === undefined || name !== 'expenditure' || !Array.isArray(value)) {
      return hasContent(value);
    }
    return value.some((row) => isRecord(row) && only(row) && hasContent(row));
  });
}

/** Something required that is not there yet: no mistake, the step is just not done. */
function isLack({ code, message, severity }: Finding): boolean {
  if (severity === 'info') return false;
  return /^NEED-|^PRIOR-REASON$/.test(code) || message.includes('没有填');
}

function reviewState(findings: readonly OpenFinding[], isChecked: boolean): StepState {
  const has = (wanted: Finding['severity']): boolean =>
    findings.some(({ finding, reason }) => reason === undefined && finding.severity === wanted);
  if (has('error')) return 'findings';
  if (!isChecked) return 'optional';
  return has('warning') ? 'begun' : 'complete';
}

/** Steps that a year can do without: what belongs there is given by the template. */
const OPTIONAL: ReadonlySet<string> = new Set(['glossary']);

/** What stands in a new year before anything was typed in a step. */
const FROM_START = new Set([
  'format',
  'version',
  'kind',
  'year',
  'template',
  'department',
  'units',
]);

/** What no finding says: a department that was only just made, texts of last year to decide upon. */
function isHalfDone({ id }: StepInfo, entry: Entry): boolean {
  if (id === 'texts') return suggestionOffers(entry).length > 0;
  return !Object.entries(entry).some(([name, value]) => !FROM_START.has(name) && hasContent(value));
}

function stateOf(step: StepInfo, facts: StepFacts): StepState {
  const { entry, findings, isChecked, isExported } = facts;
  if (step.id === 'review') return reviewState(findings, isChecked);
  if (step.id === 'export') return isExported ? 'complete' : 'optional';
  const own = findings.filter((one) => one.step?.id === step.id && one.reason === undefined);
  const lacks = own.some(({ finding }) => isLack(finding) || finding.code === 'NOT-COUNTED');
  const isWrong = ({ finding }: OpenFinding): boolean =>
    finding.severity === 'error' && finding.code !== 'NOT-COUNTED' && !isLack(finding);
  if (own.some(isWrong)) return 'findings';
  if (!isBegun(step, entry)) return OPTIONAL.has(step.id) ? 'optional' : 'empty';
  if (countCarried(step, entry) > 0) return 'carried';
  return lacks || isHalfDone(step, entry) || !isChecked ? 'begun' : 'complete';
}

/** The state of each step: by what is typed, what is still missing, and what the checks found. */
export function stepStates(
  steps: readonly StepInfo[],
  facts: StepFacts,
): ReadonlyMap<string, StepState> {
  return new Map(steps.map((step) => [step.id, stateOf(step, facts)]));
}
