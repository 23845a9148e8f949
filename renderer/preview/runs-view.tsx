import type { ReactNode } from 'react';
import type { Run } from '../../shared/document/index.ts';
import { selectFigure } from './preview-store.ts';
import '../styles/preview.css';

/** A piece of text; a figure in it is a button that says where it comes from. */
function RunView({
  run,
  isUsed,
  isChanged,
}: {
  readonly run: Run;
  readonly isUsed: boolean;
  readonly isChanged: boolean;
}): ReactNode {
  const { figure, text } = run;
  const weight = run.bold === true ? { fontWeight: 700 } : {};
  if (!figure) return <span style={weight}>{text}</span>;
  const classes = ['run-figure', ...(isUsed ? ['used'] : []), ...(isChanged ? ['changed'] : [])];
  return (
    <button
      type="button"
      className={classes.join(' ')}
      style={weight}
      title="点击查看这个数的来源"
      onClick={({ currentTarget }) => {
        selectFigure(figure, currentTarget);
      }}
    >
      {text}
    </button>
  );
}

/** A sentence with its figures. */
export function RunsView({
  runs,
  used,
  changed,
}: {
  readonly runs: readonly Run[];
  /** Keys of figures to be marked as using what has the focus. */
  readonly used?: ReadonlySet<string>;
  /** Indexes of runs to be marked as just changed. */
  readonly changed?: ReadonlySet<number>;
}): ReactNode {
  return runs.map((run, index) => (
    <RunView
      key={index}
      run={run}
      isUsed={run.figure !== undefined && used?.has(run.figure.key) === true}
      isChanged={changed?.has(index) === true}
    />
  ));
}
