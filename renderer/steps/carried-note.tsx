import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { editOnce } from '../fields/list-edits.ts';
import { useYear } from '../state/year-store.ts';
import { confirmCarried, holdsBooks, isCarried } from './carried.ts';
import type { StepInfo } from './steps.ts';

/** Says that a step still holds the amounts of the year before, until they are changed or confirmed. */
export function CarriedNote({ step }: { readonly step: StepInfo }): ReactNode {
  const isShown = useYear(({ entry, isPublished }) => !isPublished && isCarried(step, entry));
  if (!holdsBooks(step)) return null;
  return (
    <div className="step-notes">
      {isShown && (
        <Alert
          type="info"
          showIcon
          title="这里的金额都还是上年的。有变化的直接改，没有变化的核对后点右边的按钮。"
          action={
            <Button
              onClick={() => {
                editOnce(`核对“${step.title}”的数`, (draft) => {
                  confirmCarried(step, draft);
                });
              }}
            >
              本步的数都核对过
            </Button>
          }
        />
      )}
    </div>
  );
}
