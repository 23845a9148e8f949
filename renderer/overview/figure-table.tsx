import type { ReactNode } from 'react';

/** The figures of a chart as a table: the first column names the row, the others are numbers. */
export function FigureTable({
  caption,
  columns,
  rows,
  total,
}: {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
  readonly total?: readonly string[];
}): ReactNode {
  const cellsOf = (cells: readonly string[]): ReactNode =>
    cells.map((cell, index) =>
      index === 0 ? (
        <th key={index} scope="row">
          {cell}
        </th>
      ) : (
        <td key={index}>{cell}</td>
      ),
    );
  return (
    <table className="overview-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>{cellsOf(cells)}</tr>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr>{cellsOf(total)}</tr>
        </tfoot>
      )}
    </table>
  );
}
