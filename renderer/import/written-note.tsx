import { Alert, Button, Space } from 'antd';
import type { ReactNode } from 'react';
import { isRecord } from '../../shared/entry/index.ts';
import { inQuotes } from '../../shared/facts/index.ts';
import type { ImportPlan } from '../../shared/sheet-import/index.ts';
import { goToStep, useApp } from '../state/app-store.ts';
import { type StepInfo, stepOf } from '../steps/steps.ts';
import { countText } from './fate-words.ts';
import { type ImportFile, lookAgain } from './import-files.ts';

/** The steps of the guided way whose rows were written. */
function stepsOf({ lists }: ImportPlan): readonly StepInfo[] {
  const steps = lists.flatMap(({ path, rows }) => {
    const imported = rows.filter((row) => isRecord(row) && row['_origin'] !== undefined);
    const own = imported.length > 0 ? imported : rows;
    return own.flatMap((row) => stepOf(path, isRecord(row) ? row : undefined) ?? []);
  });
  return [...new Set(steps)];
}

/** What was written, and the ways to it. */
export function WrittenNote({
  file,
  plan,
}: {
  readonly file: ImportFile;
  readonly plan: ImportPlan;
}): ReactNode {
  const what = countText(plan.counts, ['new', 'changed', 'removed']);
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={`已导入：${what}。作为一步记下，可以撤销。`}
      description={
        <Space wrap>
          <Button
            size="small"
            onClick={() => {
              useApp.setState({ page: 'history' });
            }}
          >
            在“修改记录”里看这一步
          </Button>
          {stepsOf(plan).map(({ id, title }) => (
            <Button
              key={id}
              size="small"
              onClick={() => {
                goToStep(id);
              }}
            >
              去{inQuotes(title)}
            </Button>
          ))}
          <Button
            size="small"
            onClick={() => {
              lookAgain(file);
            }}
          >
            再核对一遍
          </Button>
        </Space>
      }
    />
  );
}
