import { Button, Spin, Typography } from 'antd';
import { type ReactNode, Suspense, lazy } from 'react';

const Tabs = lazy(async () => ({ default: (await import('./about-tabs.tsx')).AboutTabs }));

/** 关于: reached from the first page, loaded when it is wanted. */
export function AboutPage({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <main className="start-page" aria-labelledby="about-title">
      <header className="start-header">
        <Typography.Title level={1} id="about-title">
          关于
        </Typography.Title>
        <Button onClick={onClose}>返回</Button>
      </header>
      <Suspense fallback={<Spin description="正在打开……" />}>
        <Tabs />
      </Suspense>
    </main>
  );
}
