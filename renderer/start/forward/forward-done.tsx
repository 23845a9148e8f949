import { Alert, Tag } from 'antd';
import type { ReactNode } from 'react';
import type { ForwardReport } from '../../../shared/forward/index.ts';

function Names({
  title,
  names,
  empty,
}: {
  readonly title: string;
  readonly names: readonly string[];
  readonly empty: string;
}): ReactNode {
  return (
    <section>
      <h3>{title}</h3>
      {names.length === 0 ? (
        <p className="quiet">{empty}</p>
      ) : (
        names.map((name) => <Tag key={name}>{name}</Tag>)
      )}
    </section>
  );
}

/** Last step: what came along, what last year had and this one lacks. */
export function ForwardDone({ report }: { readonly report: ForwardReport }): ReactNode {
  return (
    <div className="dialog-body">
      {report.remarks.map((remark) => (
        <Alert key={remark} type="info" title={remark} />
      ))}
      <Names
        title="带来的"
        names={report.carried.map(({ title, count }) => `${title} ${count} 项`)}
        empty="没有选要带来的内容"
      />
      <Names title="去年有、今年没有" names={report.missing} empty="没有" />
      <Names title="今年新增" names={report.added} empty="没有" />
      <Names
        title="去年已确认不适用"
        names={report.notApplicable}
        empty="去年没有确认过不适用的事项"
      />
    </div>
  );
}
