import { Spin } from 'antd';
import { type ComponentType, type ReactNode, Suspense, createElement, lazy, useState } from 'react';
import { addLaterPart } from './later-parts.ts';

/** A part of the window that the first page does not wait for. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  const fetch = async (): Promise<ComponentType<P>> => {
    loaded ??= await load();
    return loaded;
  };
  const Part = lazy(async () => {
    const Loaded = await fetch();
    return { default: (props: P) => createElement(Loaded, props) };
  });
  addLaterPart(fetch);
  return function Later(props: P): ReactNode {
    // What is there already appears without a word that it is being opened.
    const [now] = useState(() => loaded);
    if (now) return createElement(now, props);
    return (
      <Suspense fallback={<Spin description="正在打开……" className="later" />}>
        <Part {...props} />
      </Suspense>
    );
  };
}
