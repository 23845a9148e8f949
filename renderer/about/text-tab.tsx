import { Spin } from 'antd';
import type { ReactNode } from 'react';
import { request } from '../api/client.ts';
import { useAsked } from './use-asked.ts';

const askTexts = () => request('app/texts', {});

interface TextTabProps {
  readonly which: 'notices' | 'changes';
  readonly label: string;
}

/** A text that comes with the program, as it is. */
export function TextTab({ which, label }: TextTabProps): ReactNode {
  const [texts] = useAsked(askTexts);
  if (!texts) return <Spin />;
  const text = texts[which];
  if (text === null) return <p>这一份程序没有附带“{label}”。</p>;
  return (
    <pre className="about-text" tabIndex={0} role="region" aria-label={label}>
      {text}
    </pre>
  );
}
