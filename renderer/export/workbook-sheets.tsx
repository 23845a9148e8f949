import { Tabs } from 'antd';
import { type ReactNode, useState } from 'react';
import type { DisclosureDocument } from '../../shared/document/index.ts';
import { TableView } from '../preview/table-view.tsx';

/** The workbook as sheets; the list of tables leads to them. */
export function WorkbookSheets({ document }: { readonly document: DisclosureDocument }): ReactNode {
  const { contentsSheet, sheets } = document;
  const [active, setActive] = useState(contentsSheet.name);
  const items = [
    {
      key: contentsSheet.name,
      label: contentsSheet.name,
      children: <TableView table={contentsSheet.table} onLink={setActive} />,
    },
    ...sheets.map(({ name, tables }) => ({
      key: name,
      label: name,
      children: tables.map((table) => <TableView key={table.id} table={table} isFitted={false} />),
    })),
  ];
  return (
    <section aria-label="Excel 各表" className="workbook">
      <Tabs
        tabPlacement="bottom"
        size="small"
        activeKey={active}
        onChange={setActive}
        items={items}
        destroyOnHidden
      />
    </section>
  );
}
