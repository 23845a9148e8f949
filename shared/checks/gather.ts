import type { Finding } from '../findings/index.ts';

/** More remarks of one rule than this are read as one. */
const MOST_OF_A_RULE = 4;

/** Remarks of the same rule, where there are many, stand under one: nothing is lost, nothing is loud. */
export function gatherRemarks(
  findings: readonly Finding[],
  titles: ReadonlyMap<string, string>,
): Finding[] {
  const remarks = Map.groupBy(
    findings.filter(({ severity }) => severity === 'info'),
    ({ code }) => code,
  );
  return findings.flatMap((finding): Finding[] => {
    const alike = remarks.get(finding.code) ?? [];
    if (finding.severity !== 'info' || alike.length <= MOST_OF_A_RULE) return [finding];
    if (alike[0] !== finding) return [];
    const { code, severity, where, message, fact } = finding;
    const title = titles.get(code) ?? code;
    return [
      {
        code,
        severity,
        where: `${where} 等 ${alike.length} 处`,
        message: `同类的共有 ${alike.length} 处（${title}），第一处：${message}`,
        key: `${code}:all:${alike.length}`,
        related: alike.slice(1),
        ...(fact === undefined ? {} : { fact }),
      },
    ];
  });
}
