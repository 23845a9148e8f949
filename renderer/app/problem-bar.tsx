import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { report, useApp } from '../state/app-store.ts';
import { flush, useYear } from '../state/year-store.ts';

/** What went wrong, until the user has read it. */
export function ProblemBar(): ReactNode {
  const problems = useApp((state) => state.problems);
  const saving = useYear((state) => state.saving);
  const notSaved = useYear((state) => state.problems);
  return (
    <>
      {saving === 'failed' && (
        <Alert
          type="error"
          banner
          title={`还没有保存：${notSaved.map(({ message }) => message).join('')}`}
          description="刚才的改动还在窗口里，没有丢失。排除故障后点“再试一次”。"
          action={
            <button type="button" onClick={() => void flush()}>
              再试一次
            </button>
          }
        />
      )}
      {problems.length > 0 && (
        <Alert
          type="warning"
          banner
          closable={{
            'aria-label': '关闭提示',
            onClose: () => {
              report([]);
            },
          }}
          title={problems.map(({ message }, index) => (
            <div key={index}>{message}</div>
          ))}
        />
      )}
    </>
  );
}
