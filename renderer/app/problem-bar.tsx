import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { report, useApp } from '../state/app-store.ts';
import { UnsavedBar } from './unsaved-bar.tsx';

/** What went wrong, until the user has read it. */
export function ProblemBar(): ReactNode {
  const problems = useApp((state) => state.problems);
  return (
    <>
      <UnsavedBar />
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
