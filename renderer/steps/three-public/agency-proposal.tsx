import { Button, Space } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { formatAmount } from '../../../shared/money/index.ts';
import { draftList, editOnce } from '../../fields/list-edits.ts';
import { SectionHead } from '../../fields/section-head.tsx';
import { useConfirm } from '../../fields/use-confirm.ts';
import { useReading } from '../../state/reading.ts';
import { useResources } from '../../state/resources.ts';
import { useYear } from '../../state/year-store.ts';
import { agencyFigure, rowsForAgency, zeroRow } from './derived-figures.ts';

const LIST = ['agencyOperatingFunds'];

function put(title: string, rows: readonly unknown[]): void {
  editOnce(title, (draft) => {
    draftList(draft, LIST).splice(0, Infinity, ...rows);
  });
}

/** 机关运行经费 as it will be published: derived until it is entered. */
export function AgencyProposal(): ReactNode {
  const { data } = useReading();
  const catalog = useResources((state) => state.catalog);
  const isReadOnly = useYear((state) => state.isPublished);
  const confirm = useConfirm();
  const figure = useMemo(() => catalog && agencyFigure(data, catalog), [data, catalog]);
  if (!figure || !catalog) return null;
  const money = formatAmount(figure.fen, 'yuan', { decimals: 2, thousands: true });
  const origin = figure.isEntered
    ? '按下面单独填写的数公开。'
    : figure.lines > 0
      ? '按行政单位和参公单位的公用经费（财政拨款）合计，没有单独填写时就用这个数。'
      : '还没有公用经费，先填基本支出；只有事业单位的部门没有机关运行经费。';
  return (
    <section className="field-section">
      <SectionHead title="机关运行经费" hint={origin} />
      <Space wrap>
        <span>
          公开数 <b>{figure.isKnown ? `${money} 元` : '—（还没有填）'}</b>
        </span>
        {!figure.isEntered && figure.lines > 0 && (
          <Button
            size="small"
            disabled={isReadOnly}
            onClick={() => {
              put('采用按公用经费合计的机关运行经费', rowsForAgency(data, catalog));
            }}
          >
            采用并写下来
          </Button>
        )}
        {!figure.isEntered && figure.lines === 0 && (
          <Button
            size="small"
            disabled={isReadOnly}
            onClick={() => {
              put('确认本年没有机关运行经费', [zeroRow(data, {})]);
            }}
          >
            本年没有
          </Button>
        )}
        {figure.isEntered && (
          <Button
            size="small"
            disabled={isReadOnly}
            onClick={() => {
              const drop = (): void => {
                put('机关运行经费改回按公用经费合计', []);
              };
              if (figure.fen === 0) drop();
              else
                confirm(
                  '改回按公用经费合计？',
                  '单独填写的数会删除，可以用“撤销”找回。',
                  drop,
                  '改',
                );
            }}
          >
            改回按公用经费合计
          </Button>
        )}
      </Space>
    </section>
  );
}
