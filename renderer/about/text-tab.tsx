import { Spin } from 'antd';
import type { ReactNode } from 'react';
import { request } from '../api/client.ts';
import { useAsked } from './use-asked.ts';

const askTexts = () => request('app/texts', {});

interface TextTabProps {
  readonly which: 'notices' | 'changes';
  readonly label: string;
}

/** The log of changes without the marks of its headings and lists. */
function withoutMarks(text: string): string {
  return text.replaceAll(/^#+ +/gm, '').replaceAll(/^- /gm, '· ');
}

/** A text that comes with the program, to be read. */
export function TextTab({ which, label }: TextTabProps): ReactNode {
  const [texts] = useAsked(askTexts);
  if (!texts) return <Spin />;
  const text = texts[which];
  if (text === null) return <p>这一份程序没有附带“{label}”。</p>;
  return (
    <pre className="about-text" tabIndex={0} role="region" aria-label={label}>
      {which === 'changes' ? withoutMarks(text) : text}
    </pre>
  );
}
