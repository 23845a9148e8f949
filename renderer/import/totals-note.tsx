import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { ImportPlan } from '../../shared/sheet-import/index.ts';
import { grouped } from './fate-words.ts';

const MOST_LISTED = 20;

/** How the totals that the file states compare with its rows. */
export function TotalsNote({ plan }: { readonly plan: ImportPlan }): ReactNode {
  const totals = plan.tables.flatMap((table) => table.totals);
  if (totals.length === 0) return null;
  const different = totals.filter(({ outcome }) => outcome === 'different');
  const rounded = totals.filter(({ outcome }) => outcome === 'rounding').length;
  const good = totals.length - different.length;
  return (
    <Alert
      type={different.length > 0 ? 'warning' : 'success'}
      showIcon
      title={`${totals.length} 个合计数中 ${good} 个对得上${rounded > 0 ? `（其中 ${rounded} 个只差尾数）` : ''}`}
      description={
        different.length > 0 && (
          <ul className="total-list">
            {different.slice(0, MOST_LISTED).map(({ where, label, stated, added }) => (
              <li key={where}>
                {where} {label}：表上是 {grouped(stated)} 元，各行相加是 {grouped(added)} 元。
              </li>
            ))}
            {different.length > MOST_LISTED && (
              <li>另有 {different.length - MOST_LISTED} 个对不上。</li>
            )}
          </ul>
        )
      }
    />
  );
}
