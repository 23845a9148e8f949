import { App } from 'antd';
import { useCallback } from 'react';

/** Asks before something is lost. */
export function useConfirm(): (
  title: string,
  detail: string,
  then: () => void,
  word?: string,
) => void {
  const { modal } = App.useApp();
  return useCallback(
    (title, detail, then, word = '删除') => {
      void modal.confirm({
        title,
        content: detail,
        okText: word,
        cancelText: '不' + word,
        okButtonProps: { danger: true },
        onOk: then,
      });
    },
    [modal],
  );
}
