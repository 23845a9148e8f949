import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { FormParts } from '../fields/form-parts.tsx';
import { hasContent } from '../fields/list-edits.ts';
import { useYear } from '../state/year-store.ts';
import { NothingThisYear } from './nothing-this-year.tsx';
import { PRIOR_PARTS } from './specs/prior-spec.ts';

/** 上年数. */
export function PriorForm(): ReactNode {
  const isEmpty = useYear(({ entry }) => !hasContent(entry['prior']));
  return (
    <>
      {isEmpty && (
        <Alert
          type="info"
          showIcon
          className="form-note"
          title="还没有上年数"
          description="上年在本程序里做过的，回到“全部年度”用“结转到新年度”，上年数会自动带来；没做过的，照上年公开的表格填或粘贴。没有上年数，文字里就不写增减。"
        />
      )}
      <NothingThisYear topic="prior" list={['prior', 'expenditure']} />
      <FormParts parts={PRIOR_PARTS} />
    </>
  );
}
