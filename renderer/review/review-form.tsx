import { Empty, Segmented, Select, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Severity } from '../../shared/findings/index.ts';
import { OffersLeft } from '../forward/offered-list.tsx';
import { useComposed } from '../state/composed.ts';
import { useResources } from '../state/resources.ts';
import { stepsOf } from '../steps/steps.ts';
import '../styles/review.css';
import { FindingCard } from './finding-card.tsx';
import { type OpenFinding, SEVERITY_WORDS, useOpenFindings } from './open-findings.ts';
import { RuleDrawer } from './rule-drawer.tsx';
import { Verdict } from './verdict.tsx';

type Filter = Severity | 'all' | 'accepted';

function isShown({ finding, reason, step }: OpenFinding, filter: Filter, wanted: string): boolean {
  if (wanted !== '' && step?.id !== wanted) return false;
  if (filter === 'all') return true;
  if (filter === 'accepted') return reason !== undefined;
  return reason === undefined && finding.severity === filter;
}

/** 审核: the verdict, then what to mend, heaviest first. */
export function ReviewForm(): ReactNode {
  const all = useOpenFindings();
  const { review, isBehind, problems } = useComposed();
  const pack = useResources((state) => state.pack);
  const [filter, setFilter] = useState<Filter>('all');
  const [step, setStep] = useState('');
  const open = all.filter(({ reason }) => reason === undefined);
  const count = (severity: Severity): number =>
    open.filter(({ finding }) => finding.severity === severity).length;
  const shown = all.filter((one) => isShown(one, filter, step));
  const choices: readonly { readonly value: Filter; readonly label: string }[] = [
    { value: 'all', label: `全部 ${all.length}` },
    { value: 'error', label: `${SEVERITY_WORDS.error} ${count('error')}` },
    { value: 'warning', label: `${SEVERITY_WORDS.warning} ${count('warning')}` },
    { value: 'info', label: `${SEVERITY_WORDS.info} ${count('info')}` },
    { value: 'accepted', label: `已说明 ${all.length - open.length}` },
  ];
  return (
    <div className="review" aria-busy={isBehind}>
      <Verdict
        passed={review.passed}
        errors={count('error')}
        warnings={count('warning')}
        infos={count('info')}
        accepted={all.length - open.length}
        notRun={review.notRun}
      />
      <OffersLeft />
      {problems.map(({ message }, index) => (
        <p key={index} className="quiet">
          {message}
        </p>
      ))}
      <Space wrap className="review-filter">
        <Segmented<Filter>
          aria-label="按轻重筛选"
          value={filter}
          onChange={setFilter}
          options={[...choices]}
        />
        <Select
          aria-label="按步骤筛选"
          value={step}
          onChange={setStep}
          style={{ minWidth: 180 }}
          options={[
            { value: '', label: '所有步骤' },
            ...(pack ? stepsOf(pack) : []).map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
        <RuleDrawer />
      </Space>
      {shown.length === 0 && <Empty description="没有这样的问题" />}
      {shown.map((one, index) => (
        <FindingCard key={one.finding.key ?? `${one.finding.code}${index}`} one={one} />
      ))}
    </div>
  );
}
