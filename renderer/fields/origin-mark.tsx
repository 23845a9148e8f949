import type { ReactNode } from 'react';

/** Says behind a label where the value came from; nothing where it was typed. */
export function OriginMark({ words }: { readonly words: string | undefined }): ReactNode {
  return words !== undefined && <span className="field-origin">（{words}）</span>;
}
