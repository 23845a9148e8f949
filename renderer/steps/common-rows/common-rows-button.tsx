import { UnorderedListOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useYear } from '../../state/year-store.ts';
import { CommonRowsDialog } from './common-rows-dialog.tsx';
import type { CommonPlace } from './unit-rows.ts';

/** Offers the rows that nearly every department has in a list. */
export function CommonRowsButton({ place }: { readonly place: CommonPlace }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const isReadOnly = useYear((state) => state.isPublished);
  return (
    <div className="common-rows-offer">
      <Button
        icon={<UnorderedListOutlined />}
        disabled={isReadOnly}
        onClick={() => {
          setOpen(true);
        }}
      >
        添加常用行……
      </Button>
      {isOpen && (
        <CommonRowsDialog
          place={place}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}
