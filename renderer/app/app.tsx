import { App as AntApp, ConfigProvider, Spin } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useEffect, useState } from 'react';
import { request } from '../api/client.ts';
import { StartPage } from '../start/start-page.tsx';
import { openLibrary, openYear, report, useApp, useHasYear } from '../state/app-store.ts';
import { yearKeySchema } from '../../shared/entry/index.ts';
import { DARK, LIGHT } from './look.ts';
import { ProblemBar } from './problem-bar.tsx';
import { Workspace } from './workspace.tsx';
import { useIsDark } from './use-dark.ts';
import { useProgramEvents } from './use-program-events.ts';

/** The last library and year, at once; the start page where there is none. */
async function begin(): Promise<void> {
  const info = await request('app/info', {});
  if (!info.ok) {
    report(info.problems);
    return;
  }
  useApp.setState({ info: info.value });
  const { lastLibrary } = info.value;
  if (lastLibrary === null || !(await openLibrary(lastLibrary))) return;
  const settings = await request('settings/load', {});
  if (!settings.ok) return;
  const { theme, lastYear } = settings.value;
  if (theme === 'light' || theme === 'dark' || theme === 'system') useApp.setState({ theme });
  const key = yearKeySchema.safeParse(lastYear);
  if (key.success) await openYear(key.data);
}

/** The whole window. */
export function App(): ReactNode {
  const isDark = useIsDark();
  const hasYear = useHasYear();
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    void begin().finally(() => {
      setReady(true);
    });
  }, []);
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
