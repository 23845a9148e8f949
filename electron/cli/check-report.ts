import type { Finding, Review, Severity } from '../../shared/findings/index.ts';

const TITLES: Readonly<Record<Severity, string>> = {
  error: '必须改正',
  warning: '应当核对、改正',
  info: '值得一看',
};
const SEVERITIES = ['error', 'warning', 'info'] as const;

function lines(finding: Finding, indent: string): string[] {
  const head = `${indent}${finding.where}：${finding.message}［${finding.code}］`;
  const fix = finding.fix ? [`${indent}  可以直接改：${finding.fix.title}`] : [];
  const related = (finding.related ?? []).flatMap((one) => lines(one, `${indent}  其中：`));
  return [head, ...fix, ...related];
}

function section(review: Review, severity: Severity): string[] {
  const found = review.findings.filter((finding) => finding.severity === severity);
  if (found.length === 0) return [];
  const listed = found.flatMap((finding, index) =>
    lines(finding, '').map((line, at) => (at === 0 ? `${index + 1}. ${line}` : `   ${line}`)),
  );
  return ['', `${TITLES[severity]}（${found.length}）`, ...listed];
}

/** A review for reading: the verdict first, then the findings by weight, then what could not be checked. */
export function reportText(name: string, review: Review): string {
  const count = (severity: Severity) =>
    review.findings.filter((finding) => finding.severity === severity).length;
  const verdict = [
    `${review.passed} 处比较相符`,
    ...SEVERITIES.map((severity) => `${TITLES[severity]} ${count(severity)} 处`),
    `${review.notRun.length} 条规则没有检查`,
  ].join('，');
  const missed = review.notRun.map(({ code, title, reason }) => `- ${title}：${reason}［${code}］`);
  return [
    `${name}：${verdict}。`,
    ...SEVERITIES.flatMap((severity) => section(review, severity)),
    ...(missed.length > 0 ? ['', `没有检查（${missed.length}），不等于没有问题`, ...missed] : []),
  ].join('\n');
}

function findingJson(finding: Finding): object {
  const { code, severity, message, where, fact, related } = finding;
  return {
    code,
    severity,
    message,
    where,
    ...(fact === undefined ? {} : { fact }),
    ...(related === undefined ? {} : { related: related.map(findingJson) }),
  };
}

/** The same as one JSON object. */
export function reportJson(name: string, { findings, passed, notRun }: Review): string {
  const json = { file: name, findings: findings.map(findingJson), checks: { passed, notRun } };
  return JSON.stringify(json);
}
