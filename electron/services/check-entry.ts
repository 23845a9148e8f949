import type { YearCheck } from '../../shared/api/index.ts';
import { type Entry, acknowledgedIn, readEntry } from '../../shared/entry/index.ts';
import { type Severity, notCounted } from '../../shared/findings/index.ts';
import { type Result, success } from '../../shared/result/index.ts';
import { checkFacts } from './check-facts.ts';

/** More is read in the year itself. */
const MOST_FINDINGS = 30;

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * The open findings of a year as it was typed, by weight: what the checks find and was not accepted
 * with a reason, and what was typed and is in no table yet.
 */
export async function checkEntry(entry: Entry): Promise<Result<YearCheck>> {
  const { data, problems } = readEntry(entry);
  const review = await checkFacts(data);
  if (!review.ok) return review;
  const accepted = acknowledgedIn(entry);
  const open = review.value.findings.filter(({ key }) => key === undefined || !accepted.has(key));
  const findings: YearCheck['findings'] = [
    ...notCounted(entry, problems).map(({ finding }) => finding),
    ...open,
  ]
    .map(({ severity, message, where }) => ({ severity, message, where }))
    .toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  const count = (severity: Severity): number =>
    findings.filter((one) => one.severity === severity).length;
  return success({
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    findings: findings.slice(0, MOST_FINDINGS),
  });
}
