import { App as AntApp, ConfigProvider, Spin } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useEffect, useState } from 'react';
import { useHasYear } from '../state/app-store.ts';
import { later } from './later.tsx';
import { DARK, LIGHT } from './look.ts';
import { ProblemBar } from './problem-bar.tsx';
import { Workspace } from './workspace.tsx';
import { useIsDark } from './use-dark.ts';
import { useProgramEvents } from './use-program-events.ts';

const StartPage = later(async () => (await import('../start/start-page.tsx')).StartPage);

/** The whole window; `begun` ends when it is known what to show first, as it did where `isBegun`. */
export function App({
  begun,
  isBegun,
}: {
  readonly begun: Promise<void>;
  readonly isBegun: boolean;
}): ReactNode {
  const isDark = useIsDark();
  const hasYear = useHasYear();
  const [isReady, setReady] = useState(isBegun);
  useEffect(() => {
    void begun.finally(() => {
      setReady(true);
    });
  }, [begun]);
  useProgramEvents(isReady);
  return (
    <ConfigProvider locale={zhCN} button={{ autoInsertSpace: false }} theme={isDark ? DARK : LIGHT}>
      <AntApp className={isDark ? 'app dark' : 'app light'}>
        <ProblemBar />
        {!isReady && <Spin fullscreen description="正在打开……" />}
        {isReady && (hasYear ? <Workspace /> : <StartPage />)}
      </AntApp>
    </ConfigProvider>
  );
}
