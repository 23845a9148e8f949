import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { NotRun } from '../../shared/findings/index.ts';

interface Counts {
  readonly passed: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly accepted?: number;
  readonly notRun: readonly NotRun[];
}

function words({ passed, errors, warnings, infos, accepted = 0, notRun }: Counts): string {
  const parts = [`${passed} 项核对相符`];
  if (errors > 0) parts.push(`${errors} 处必须改`);
  if (warnings > 0) parts.push(`${warnings} 处应当改`);
  if (infos > 0) parts.push(`${infos} 处看一看`);
  if (accepted > 0) parts.push(`${accepted} 处已说明`);
  if (notRun.length > 0) parts.push(`${notRun.length} 项没有核对`);
  return `${parts.join('，')}。`;
}

/** The verdict first: how much holds, how much is to mend, and what could not be looked at. */
export function Verdict(counts: Counts): ReactNode {
  const { errors, warnings, notRun } = counts;
  const type = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'success';
  const title =
    errors > 0 ? '还有必须改的问题' : warnings > 0 ? '没有必须改的问题' : '没有发现问题';
  return (
    <>
      <Alert type={type} showIcon title={title} description={words(counts)} role="status" />
      {notRun.length > 0 && (
        <details className="not-run">
          <summary>没有核对的 {notRun.length} 项和原因</summary>
          <ul>
            {notRun.map(({ code, title: name, reason }, index) => (
              <li key={`${code}${index}`}>
                {name}：{reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
