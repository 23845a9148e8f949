import { Alert, Tag } from 'antd';
import type { ReactNode } from 'react';
import type { ForwardReport } from '../../../shared/forward/index.ts';
import { topicTitle } from '../../../shared/facts/index.ts';

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
export function ForwardDone({
  report,
  from,
  undecided,
}: {
  readonly report: ForwardReport;
  /** The year from which is copied: `2023 年部门预算`. */
  readonly from: string;
  /** Places of sentences that stay as they were, because nothing was decided. */
  readonly undecided: readonly string[];
}): ReactNode {
  return (
    <div className="dialog-body">
      {undecided.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`有 ${undecided.length} 处文字没有定，会照 ${from}的写法留着：${[...new Set(undecided)].join('、')}。要改，请回上一步，或者以后在“文字说明”里逐条定。`}
        />
      )}
      {report.remarks.map((remark) => (
        <Alert key={remark} type="info" title={remark} />
      ))}
      <Names
        title="带来的"
        names={report.carried.map(({ title, count }) => `${title} ${count} 项`)}
        empty="没有新带来的：选的内容这里都已经有了"
      />
      <Names title={`${from}有、这里没有`} names={report.missing} empty="没有" />
      <Names title={`${from}没有、这里有`} names={report.added} empty="没有" />
      <Names
        title={`${from}确认过不适用`}
        names={report.notApplicable.map(topicTitle)}
        empty="没有确认过不适用的事项"
      />
    </div>
  );
}
