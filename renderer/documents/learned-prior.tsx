import { Alert, Button, Space } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { type Entry, isRecord } from '../../shared/entry/index.ts';
import { type Learned, entryParts, learnFrom } from '../../shared/learn/index.ts';
import type { PublishedDocument } from '../../shared/review/index.ts';
import { type DraftEntry, edit, useYear } from '../state/year-store.ts';

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isEmpty);
  if (isRecord(value)) return Object.values(value).every(isEmpty);
  return value === undefined || value === '';
}

/** Fills only what is still empty; says what it filled. */
function fillEmpty(draft: DraftEntry, parts: Entry): void {
  for (const [name, value] of Object.entries(parts)) {
    const own = draft[name];
    if (isEmpty(own)) draft[name] = value;
    else if (isRecord(own) && isRecord(value)) {
      const filled = Object.entries(value).filter(([field]) => isEmpty(own[field]));
      draft[name] = { ...own, ...Object.fromEntries(filled) };
    }
  }
}

function Totals({ learned }: { readonly learned: Learned }): ReactNode {
  const { reconciliation } = learned;
  const different = reconciliation.filter(({ outcome }) => outcome === 'different');
  const rounded = reconciliation.filter(({ outcome }) => outcome === 'rounding').length;
  const good = reconciliation.length - different.length;
  return (
    <>
      <Alert
        type={different.length > 0 || good === 0 ? 'warning' : 'success'}
        showIcon
        title={`${reconciliation.length} 个合计数中 ${good} 个对得上${rounded > 0 ? `（其中 ${rounded} 个只差尾数）` : ''}`}
      />
      {different.map(({ title, published, learned: sum }) => (
        <p key={title} className="field-problem">
          {title}：文件上是 {published} 元，读到的明细合计是 {sum} 元。
        </p>
      ))}
    </>
  );
}

/** Last year's published file as this year's prior figures: what was understood, and accepting it. */
export function LearnedPrior({ document }: { readonly document: PublishedDocument }): ReactNode {
  const learned = useMemo(() => learnFrom(document), [document]);
  const year = useYear(({ key }) => key?.year);
  const isReadOnly = useYear((state) => state.isPublished);
  const [isDone, setDone] = useState(false);
  const { prior, projects, department, notUnderstood } = learned;
  const facts = [
    `支出 ${prior.expenditure.length} 行`,
    `收入 ${prior.income.length} 行`,
    `“三公”经费 ${prior.threePublic.length} 项`,
    ...(prior.agencyOperatingFunds.length > 0 ? ['机关运行经费'] : []),
    ...(prior.procurement.length > 0 ? ['政府采购'] : []),
    ...(projects.length > 0 ? [`${projects.length} 个项目的名称`] : []),
    ...(department.duties === undefined ? [] : ['部门职能']),
  ];
  return (
    <div className="review">
      {learned.year !== undefined && year !== undefined && learned.year !== year - 1 && (
        <Alert
          type="warning"
          showIcon
          title={`这个文件是 ${learned.year} 年的，现在打开的是 ${year} 年，上年应当是 ${year - 1} 年。`}
        />
      )}
      <p>读懂了：{facts.join('、')}。</p>
      {notUnderstood.length > 0 && <p>没有读懂：{notUnderstood.join('、')}。</p>}
      <Totals learned={learned} />
      <Space wrap>
        <Button
          type="primary"
          disabled={isReadOnly || isDone}
          onClick={() => {
            edit('从去年公开的文件取上年数', (draft) => {
              fillEmpty(draft, entryParts(learned));
            });
            setDone(true);
          }}
        >
          {isDone ? '已填入' : '填入本年度（只填空着的地方）'}
        </Button>
        {isDone && <span role="status">填在“上年数”等步骤里，可以用“撤销”退回。</span>}
      </Space>
    </div>
  );
}
