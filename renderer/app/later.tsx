import { Spin } from 'antd';
import { type ComponentType, type ReactNode, Suspense, lazy } from 'react';

const loads: (() => Promise<unknown>)[] = [];

/** A part of the window that the first page does not wait for. */
export function later(load: () => Promise<ComponentType>): ComponentType {
  const Part = lazy(async () => ({ default: await load() }));
  loads.push(load);
  return function Later(): ReactNode {
    return (
      <Suspense fallback={<Spin description="正在打开……" />}>
        <Part />
      </Suspense>
    );
  };
}

/** Fetches all parts when nothing else is to be done, so that each opens at once. */
export function fetchLaterParts(): void {
  requestIdleCallback(() => {
    for (const load of loads.splice(0)) void load();
  });
}
