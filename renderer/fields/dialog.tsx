import { Modal, type ModalProps } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';

/** Gives the focus back to where it was before, unless something else has taken it. */
function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        const isLost = document.activeElement === document.body;
        if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true });
      });
    },
    [before],
  );
}

/** A dialog that is there only while it is open. */
export function Dialog(props: Omit<ModalProps, 'open'>): ReactNode {
  useFocusReturn();
  return <Modal {...props} open />;
}
