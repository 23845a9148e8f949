import type { ReactElement } from 'react';
import { originWords } from '../fields/origin.ts';
import { ActiveCell } from './active-cell.tsx';
import { useGrid } from './grid-context.ts';
import type { Row } from './grid-types.ts';

interface GridCellProps {
  readonly rowData: Row;
  readonly rowIndex: number;
  readonly active: boolean;
  readonly focus: boolean;
  readonly columnData: { readonly field: string };
  readonly stopEditing: (options?: { nextRow?: boolean }) => void;
}

/** One cell: its text with its marks; the active one can be typed into. */
export function GridCell(props: GridCellProps): ReactElement {
  const { rowData, rowIndex, active, focus, columnData, stopEditing } = props;
  const { field } = columnData;
  const { formatOf, problemAt } = useGrid();
  const format = formatOf(field);
  const problem = problemAt(rowIndex, field);
  const origin = originWords(rowData, field);
  const text = format.show(rowData[field]);
  const classes = ['grid-cell', `grid-cell-${format.kind}`];
  // What is only not filled in yet is no mistake.
  if (problem !== undefined) classes.push(text === '' ? 'grid-cell-missing' : 'grid-cell-wrong');
  const words = origin === undefined ? text : `${text}（${origin}）`;
  return (
    <div className={classes.join(' ')} title={problem ?? words}>
      <span className="grid-cell-text">{text}</span>
      {origin !== undefined && <span className="grid-cell-origin" aria-hidden="true" />}
      {active && (
        <ActiveCell
          row={rowIndex}
          field={field}
          value={rowData[field]}
          isEditing={focus}
          stopEditing={stopEditing}
        />
      )}
    </div>
  );
}
