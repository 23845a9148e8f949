import { type ReactElement, type ReactNode, memo } from 'react';
import { originOf, originWords } from '../fields/origin.ts';
import { ActiveCell } from './active-cell.tsx';
import { useGrid } from './grid-context.ts';
import type { Row } from './grid-types.ts';

interface CellBoxProps {
  readonly row: Row;
  readonly index: number;
  readonly field: string;
  readonly children: ReactNode;
}

/** A cell's text with its marks. The grid component draws all its cells at each key; this stays as it is. */
const CellBox = memo(function CellBox({ row, index, field, children }: CellBoxProps): ReactNode {
  const { formatOf, problemAt } = useGrid();
  const format = formatOf(field);
  const problem = problemAt(index, field);
  const origin = originWords(row, field);
  const text = format.show(row[field]);
  const classes = ['grid-cell', `grid-cell-${format.kind}`];
  // What is only not filled in yet is no mistake.
  if (problem !== undefined) classes.push(text === '' ? 'grid-cell-missing' : 'grid-cell-wrong');
  const words = origin === undefined ? text : `${text}（${origin}）`;
  return (
    <div className={classes.join(' ')} title={problem ?? words}>
      <span className="grid-cell-text">{text}</span>
      {origin !== undefined && (
        <span
          className={`grid-cell-origin grid-cell-origin-${originOf(row, field) ?? ''}`}
          aria-hidden="true"
        />
      )}
      {children}
    </div>
  );
});

interface GridCellProps {
  readonly rowData: Row;
  readonly rowIndex: number;
  readonly active: boolean;
  readonly focus: boolean;
  readonly columnData: { readonly field: string };
  readonly stopEditing: (options?: { nextRow?: boolean }) => void;
}

/** One cell; the active one can be typed into. */
export function GridCell(props: GridCellProps): ReactElement {
  const { rowData, rowIndex, active, focus, columnData, stopEditing } = props;
  const { field } = columnData;
  return (
    <CellBox row={rowData} index={rowIndex} field={field}>
      {active && (
        <ActiveCell
          row={rowIndex}
          field={field}
          value={rowData[field]}
          isEditing={focus}
          stopEditing={stopEditing}
        />
      )}
    </CellBox>
  );
}
