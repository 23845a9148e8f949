import { Alert, Button, Spin } from 'antd';
import { type ComponentType, type ReactNode, createElement, useEffect, useState } from 'react';
import { addLaterPart } from './later-parts.ts';
import { loadLaterStyles } from './later-styles.ts';

interface NotThereProps {
  readonly onAgain: () => void;
}

/** The program may have ended behind its window; what was typed is still there. */
function NotThere({ onAgain }: NotThereProps): ReactNode {
  return (
    <Alert
      type="warning"
      showIcon
      title="这一部分没有打开，后台程序可能已经退出。已经填写的内容都还在，请不要关闭窗口。"
      action={<Button onClick={onAgain}>再试一次</Button>}
    />
  );
}

/** A part of the window that stands on the first page, and comes a moment after it. */
export function soon<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  const open = async (): Promise<ComponentType<P>> => {
    loaded ??= await load();
    return loaded;
  };
  addLaterPart(open);
  return function Later(props: P): ReactNode {
    // What is there already appears without a word that it is being opened.
    const [part, setPart] = useState(() => loaded);
    const [isMissing, setMissing] = useState(false);
    useEffect(() => {
      if (part || isMissing) return;
      open().then(
        (own) => {
          setPart(() => own);
        },
        () => {
          setMissing(true);
        },
      );
    }, [part, isMissing]);
    if (part) return createElement(part, props);
    if (!isMissing) return <Spin description="正在打开……" />;
    return (
      <NotThere
        onAgain={() => {
          setMissing(false);
        }}
      />
    );
  };
}

/** A part of the window that the first page does not have; it brings the styles of all such parts. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  return soon(async () => {
    const [part] = await Promise.all([load(), loadLaterStyles()]);
    return part;
  });
}
