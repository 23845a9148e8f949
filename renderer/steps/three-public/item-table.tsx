import { Button } from 'antd';
import { type ReactNode, useMemo } from 'react';
import type { Catalog } from '../../../shared/catalog/index.ts';
import { isRecord } from '../../../shared/entry/index.ts';
import type { YearData } from '../../../shared/facts/index.ts';
import { formatAmount } from '../../../shared/money/index.ts';
import { draftList, editOnce } from '../../fields/list-edits.ts';
import { SectionHead } from '../../fields/section-head.tsx';
import { useConfirm } from '../../fields/use-confirm.ts';
import { useReading } from '../../state/reading.ts';
import { useResources } from '../../state/resources.ts';
import { useYear } from '../../state/year-store.ts';
import {
  type DerivedFigure,
  ITEMS,
  type ItemName,
  rowsForItem,
  threePublicFigures,
  zeroRow,
} from './derived-figures.ts';

const LIST = ['threePublic'];

function addRows(title: string, rows: readonly unknown[]): void {
  editOnce(title, (draft) => {
    draftList(draft, LIST).push(...rows);
  });
}

function dropItem(title: string, item: ItemName): void {
  editOnce(`“${title}”改回按支出明细计算`, (draft) => {
    const rows = draftList(draft, LIST);
    draft['threePublic'] = rows.filter((row) => !isRecord(row) || row['item'] !== item);
  });
}

function Actions({
  title,
  item,
  figure,
  data,
  catalog,
}: {
  readonly title: string;
  readonly item: ItemName;
  readonly figure: DerivedFigure;
  readonly data: YearData;
  readonly catalog: Catalog;
}): ReactNode {
  const isReadOnly = useYear((state) => state.isPublished);
  const confirm = useConfirm();
  if (figure.isEntered) {
    return (
      <Button
        size="small"
        disabled={isReadOnly}
        onClick={() => {
          const drop = (): void => {
            dropItem(title, item);
          };
          if (figure.fen === 0) drop();
          else
            confirm(
              '改回按支出明细计算？',
              `单独填写的${title}会删除，可以用“撤销”找回。`,
              drop,
              '改',
            );
        }}
      >
        改回按支出明细
      </Button>
    );
  }
  if (figure.lines > 0) {
    return (
      <Button
        size="small"
        disabled={isReadOnly}
        onClick={() => {
          addRows(`单独填写“${title}”`, rowsForItem(data, catalog, item));
        }}
      >
        单独填写
      </Button>
    );
  }
  return (
    <Button
      size="small"
      disabled={isReadOnly}
      onClick={() => {
        addRows(`确认本年没有${title}`, [zeroRow(data, { item })]);
      }}
    >
      本年没有
    </Button>
  );
}

function origin(figure: DerivedFigure, economic: string): string {
  const missing = figure.lines > 0 && !figure.isKnown ? '，决算数还没有填' : '';
  if (figure.isEntered) return `单独填写（见下表）${missing}`;
  return figure.lines > 0 ? `支出明细 ${economic} 合计${missing}` : '还没有填';
}

/** What will be published of each item, where it comes from, and the ways to change it. */
export function ItemTable(): ReactNode {
  const { data } = useReading();
  const catalog = useResources((state) => state.catalog);
  const figures = useMemo(() => catalog && threePublicFigures(data, catalog), [data, catalog]);
  if (!figures || !catalog) return null;
  return (
    <section className="field-section">
      <SectionHead
        title="“三公”经费四项"
        hint="基本支出、项目支出里已经按科目填过的，这里自动合计，不用再填。没有的点“本年没有”，公开时写 0。"
      />
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">公开数（元）</th>
            <th scope="col">来自</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {ITEMS.map(({ item, title, economic }) => {
            const figure = figures.get(item);
            if (!figure) return null;
            return (
              <tr key={item}>
                <th scope="row">{title}</th>
                <td className="plain-amount">
                  {figure.isKnown
                    ? formatAmount(figure.fen, 'yuan', { decimals: 2, thousands: true })
                    : '—'}
                </td>
                <td>{origin(figure, economic)}</td>
                <td>
                  <Actions
                    title={title}
                    item={item}
                    figure={figure}
                    data={data}
                    catalog={catalog}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
