import { App } from 'antd';
import { useEffect } from 'react';
import { useYear } from '../state/year-store.ts';

/** Tells that another window's work has come in; there is nothing to be done about it. */
export function useTakenInNotice(): void {
  const { message } = App.useApp();
  const takenIn = useYear((state) => state.takenIn);
  useEffect(() => {
    if (takenIn.length === 0) return;
    void message.info(`另一个窗口保存的 ${takenIn.length} 步改动已经并到这里，内容见“修改记录”。`);
  }, [takenIn, message]);
}
