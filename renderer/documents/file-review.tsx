import { Button, Space, Spin } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import type { PublishedDocument } from '../../shared/review/index.ts';
import { Related, SeverityTag } from '../review/finding-card.tsx';
import { Verdict } from '../review/verdict.tsx';
import type { FromReviewer } from '../worker/review-messages.ts';
import { reviewInWorker } from './review-in-worker.ts';
import { statesUnit, withUnit } from './stated-unit.ts';

/** What the review says of one finished file. */
export function FileReview({ document }: { readonly document: PublishedDocument }): ReactNode {
  const [unit, setUnit] = useState<'元' | '万元'>();
  const [answer, setAnswer] = useState<FromReviewer>();
  const isAsking = unit === undefined && !statesUnit(document);
  useEffect(() => {
    if (isAsking) return;
    const known = unit === undefined ? document : withUnit(document, unit);
    let isCurrent = true;
    void reviewInWorker(known).then((done) => {
      if (isCurrent) setAnswer(done);
    });
    return () => {
      isCurrent = false;
    };
  }, [document, unit, isAsking]);
  if (isAsking) {
    return (
      <Space wrap>
        <span>这个文件没有写明金额单位，表格里的数是：</span>
        {(['元', '万元'] as const).map((one) => (
          <Button
            key={one}
            onClick={() => {
              setUnit(one);
            }}
          >
            {one}
          </Button>
        ))}
      </Space>
    );
  }
  if (!answer) return <Spin description="正在审核……" />;
  const { findings, passed, notRun } = answer.review;
  const count = (severity: string): number =>
    findings.filter((one) => one.severity === severity).length;
  return (
    <div className="review">
      <Verdict
        passed={passed}
        errors={count('error')}
        warnings={count('warning')}
        infos={count('info')}
        notRun={notRun}
      />
      {findings.map((finding, index) => (
        <article key={index} className="finding" aria-label={finding.where}>
          <header>
            <SeverityTag severity={finding.severity} />
            <strong>{finding.where}</strong>
          </header>
          <p>{finding.message}</p>
          {finding.related && finding.related.length > 0 && <Related findings={finding.related} />}
        </article>
      ))}
    </div>
  );
}
