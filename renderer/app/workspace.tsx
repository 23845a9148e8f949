import { Layout } from 'antd';
import { type ReactNode, createElement, useEffect } from 'react';
import { useApp } from '../state/app-store.ts';
import { openCatalogFor, useResources } from '../state/resources.ts';
import { useYear } from '../state/year-store.ts';
import { STEP_FORMS } from '../steps/forms.tsx';
import { stepsOf } from '../steps/steps.ts';
import { fetchLaterParts } from './later-parts.ts';
import { PAGES } from './pages.tsx';
import { PreviewSide } from './preview-side.tsx';
import { StepFrame } from './step-frame.tsx';
import { StepList } from './step-list.tsx';
import { TitleBar } from './title-bar.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import { useTakenInNotice } from './use-taken-in-notice.ts';
import '../styles/room.css';

/** The open year: steps at the left, the form in the middle, what it makes at the right. */
export function Workspace(): ReactNode {
  const pack = useResources((state) => state.pack);
  const year = useYear(({ key }) => key?.year);
  const { page, step } = useApp();
  useShortcuts();
  useTakenInNotice();
  // A year whose template is missing can still be filled in, and be given another one.
  const steps = stepsOf(pack ?? {});
  const current = steps.find(({ id }) => id === step) ?? steps[0];
  useEffect(() => {
    if (current && current.id !== step) useApp.setState({ step: current.id });
  }, [current, step]);
  useEffect(() => {
    if (pack && year !== undefined) void openCatalogFor(year);
  }, [pack, year]);
  useEffect(fetchLaterParts, []);
  const form = current && STEP_FORMS[current.id];
  const other = page === 'steps' ? undefined : PAGES[page];
  const isWide = current?.id === 'review' || current?.id === 'export';
  return (
    <Layout className="workspace">
      <TitleBar />
      <Layout className="workspace-body">
        <Layout.Sider width={208} theme="light" className="step-list">
          <StepList steps={steps} current={page === 'steps' ? current?.id : undefined} />
        </Layout.Sider>
        {/* Each page brings its own main part. */}
        <div className="step-content">
          {other && createElement(other)}
          {!other && current && form && (
            <StepFrame key={current.id} step={current} steps={steps}>
              {createElement(form)}
            </StepFrame>
          )}
        </div>
        {!other && !isWide && current && <PreviewSide step={current} />}
      </Layout>
    </Layout>
  );
}
