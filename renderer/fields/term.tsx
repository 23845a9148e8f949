import { Tooltip } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useResources } from '../state/resources.ts';
import '../styles/forms.css';
import { splitTerms, termsOf } from './terms.ts';

/** A term with its meaning on hover and on focus. */
export function Term({
  word,
  meaning,
}: {
  readonly word: string;
  readonly meaning: string;
}): ReactNode {
  return (
    <Tooltip title={meaning}>
      <dfn className="term" tabIndex={0}>
        {word}
      </dfn>
    </Tooltip>
  );
}

/** A text whose terms are explained. */
export function WithTerms({ text }: { readonly text: string }): ReactNode {
  const pack = useResources((state) => state.pack);
  const terms = useMemo(() => termsOf(pack), [pack]);
  return splitTerms(text, terms).map((piece, index) =>
    piece.meaning === undefined ? (
      piece.text
    ) : (
      <Term key={index} word={piece.text} meaning={piece.meaning} />
    ),
  );
}
