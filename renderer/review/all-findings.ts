import {
  type Entry,
  type Path,
  type ReadEntry,
  acknowledgedIn,
  isRecord,
  parsePath,
  valueAt,
} from '../../shared/entry/index.ts';
import { type Finding, type Severity, notCounted } from '../../shared/findings/index.ts';
import { type StepInfo, stepOf } from '../steps/steps.ts';

/** A finding with its way to the field, and the reason with which it was accepted. */
export interface OpenFinding {
  readonly finding: Finding;
  readonly path: Path | undefined;
  readonly step: StepInfo | undefined;
  readonly reason: string | undefined;
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function stepAt(entry: Entry, path: Path): StepInfo | undefined {
  const row = valueAt(entry, path.slice(0, 2));
  return stepOf(path, isRecord(row) ? row : undefined);
}

/** What was typed and is not in any table yet: not understood, or without an amount. */
function unread(read: ReadEntry, entry: Entry): OpenFinding[] {
  return notCounted(entry, read.problems).map(({ finding, path }) => ({
    finding,
    path,
    step: stepAt(entry, path),
    reason: undefined,
  }));
}

/** A finding of the checks, with its place in the entry. */
export function openFinding(finding: Finding, read: ReadEntry, entry: Entry): OpenFinding {
  return placed(finding, read, entry, acknowledgedIn(entry));
}

function placed(
  finding: Finding,
  read: ReadEntry,
  entry: Entry,
  reasons: ReturnType<typeof acknowledgedIn>,
): OpenFinding {
  const path = finding.fact === undefined ? undefined : read.entryPath(parsePath(finding.fact));
  const reason = finding.key === undefined ? undefined : reasons.get(finding.key);
  return { finding, path, step: path && stepAt(entry, path), reason };
}

/** All findings of a year: those without a reason first, by weight. */
export function allFindings(
  entry: Entry,
  read: ReadEntry,
  findings: readonly Finding[],
): readonly OpenFinding[] {
  const reasons = acknowledgedIn(entry);
  const all = [
    ...unread(read, entry),
    ...findings.map((finding) => placed(finding, read, entry, reasons)),
  ];
  const rank = ({ finding, reason }: OpenFinding): number =>
    (reason === undefined ? 0 : 10) + WEIGHT[finding.severity];
  return all.toSorted((a, b) => rank(a) - rank(b));
}

/** How many findings of a weight are neither mended nor accepted with a reason. */
export function openCount(all: readonly OpenFinding[], severity: Severity): number {
  return all.filter(({ finding, reason }) => finding.severity === severity && reason === undefined)
    .length;
}
