import { DoubleLeftOutlined, DoubleRightOutlined } from '@ant-design/icons';
import { Layout } from 'antd';
import type { ReactNode } from 'react';
import type { StepInfo } from '../steps/steps.ts';
import { soon } from './later.tsx';
import { foldPreview, usePreviewFold } from './preview-fold.ts';

const RAIL = 28;

const PreviewPane = soon(async () => (await import('../preview/preview-pane.tsx')).PreviewPane);

/** The preview beside the form, with the button that folds it away. */
export function PreviewSide({ step }: { readonly step: StepInfo }): ReactNode {
  const { isFolded, isOver } = usePreviewFold();
  const width = isFolded || isOver ? RAIL : '38%';
  return (
    <Layout.Sider
      width={width}
      theme="light"
      className={isOver ? 'preview-pane preview-over' : 'preview-pane'}
    >
      <button
        type="button"
        className="preview-rail"
        aria-expanded={!isFolded}
        onClick={() => void foldPreview(!isFolded)}
      >
        {isFolded ? <DoubleLeftOutlined aria-hidden /> : <DoubleRightOutlined aria-hidden />}
        <span>{isFolded ? '展开预览' : '收起预览'}</span>
      </button>
      {!isFolded && (
        <div className="preview-room">
          <PreviewPane step={step} />
        </div>
      )}
    </Layout.Sider>
  );
}
