import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { inQuotes } from '../../shared/facts/index.ts';
import type { YearKind } from '../fields/form-part.ts';
import { editOnce } from '../fields/list-edits.ts';
import { useYear } from '../state/year-store.ts';
import { confirmCarried, countCarried, holdsBooks } from './carried.ts';
import type { StepInfo } from './steps.ts';
import { useKind } from './use-kind.ts';

const WORDS: Readonly<Record<YearKind, (count: number) => string>> = {
  budget: (count) =>
    `有 ${count} 行的金额还是上年的。有变化的直接改，没有变化的核对后点右边的按钮。`,
  finalAccounts: (count) =>
    `有 ${count} 行只有预算带来的数。填上决算数；确实不用填的，核对后点右边的按钮。`,
};

/** Says that a step still holds amounts of the year before, until they are changed or confirmed. */
export function CarriedNote({ step }: { readonly step: StepInfo }): ReactNode {
  const kind = useKind();
  const count = useYear(({ entry, isPublished }) => (isPublished ? 0 : countCarried(step, entry)));
  if (!holdsBooks(step)) return null;
  return (
    <div className="step-notes">
      {count > 0 && (
        <Alert
          type="info"
          showIcon
          title={WORDS[kind](count)}
          action={
            <Button
              onClick={() => {
                editOnce(`核对${inQuotes(step.title)}的数`, (draft) => {
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
