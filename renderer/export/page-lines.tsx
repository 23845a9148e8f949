import type { CSSProperties, ReactNode } from 'react';
import type {
  DisclosureDocument,
  HorizontalAlign,
  Run,
  StyleName,
} from '../../shared/document/index.ts';
import { type LinesRange, textLines } from '../../shared/layout/index.ts';
import { textLook } from './page-style.ts';

/** The pieces of runs that stand between two places of the whole text. */
function cutRuns(runs: readonly Run[], from: number, to: number): Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const start = at;
    at += run.text.length;
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return text === '' ? [] : [{ ...run, text }];
  });
}

function lineAlign(align: HorizontalAlign, isLast: boolean): CSSProperties {
  return align === 'justify' && !isLast ? { textAlign: 'justify', textAlignLast: 'justify' } : {};
}

/** Lines of a text, broken as the layout breaks them. */
export function PageLines({
  document,
  runs,
  name,
  align,
  lines: { from, to, of },
  widthPt,
}: {
  readonly document: DisclosureDocument;
  readonly runs: readonly Run[];
  readonly name: StyleName;
  readonly align?: HorizontalAlign | undefined;
  readonly lines: LinesRange;
  readonly widthPt: number;
}): ReactNode {
  const look = textLook(document, name, align);
  const style = document.styles[name];
  const text = runs.map((run) => run.text).join('');
  const starts = textLines(document, text, name, widthPt, align);
  const above = from === 0 ? style.spaceBeforePt : 0;
  const below = to === of ? style.spaceAfterPt : 0;
  return (
    <div style={{ ...look, margin: `${above}pt 0 ${below}pt` }}>
      {starts.slice(from, to).map((start, offset) => {
        const index = from + offset;
        const end = starts[index + 1] ?? text.length;
        const isLast = index + 1 === of || text.charAt(end - 1) === '\n';
        return (
          <div
            key={start}
            className="paper-line"
            style={{
              ...lineAlign(align ?? style.align, isLast),
              ...(index > 0 ? { textIndent: 0 } : {}),
            }}
          >
            {cutRuns(runs, start, end).map((run, position) =>
              run.bold === true ? (
                <strong key={position}>{run.text}</strong>
              ) : (
                <span key={position}>{run.text}</span>
              ),
            )}
          </div>
        );
      })}
    </div>
  );
}
