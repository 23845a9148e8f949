import { Checkbox, Select } from 'antd';
import type { ReactNode } from 'react';
import type { ColumnUse, PlannedTable, TargetId } from '../../shared/sheet-import/index.ts';
import { columnName, useOptions, usedAs, withUse } from './column-uses.ts';
import { type ImportFile, choose } from './import-files.ts';
import { KeepMapping } from './keep-mapping.tsx';
import { WholeTableValues } from './whole-table-values.tsx';

interface MappingProps {
  readonly file: ImportFile;
  readonly planned: PlannedTable;
}

function ColumnSelects({
  file,
  planned,
  target,
}: MappingProps & { readonly target: TargetId }): ReactNode {
  const { table, columns } = planned;
  const options = useOptions(target, table, columns);
  const set = (next: readonly ColumnUse[]): void => {
    choose(file, table.id, {
      ...file.choices[table.id],
      target,
      columns: next,
      isSkipped: false,
    });
  };
  return (
    <tr>
      {table.headers.map((header, column) => (
        <th key={column} scope="col">
          <Select
            aria-label={`${columnName(column)} 列“${header.join(' ')}”是什么`}
            className="column-use"
            size="small"
            disabled={file.isWritten}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            value={usedAs(columns, column)}
            options={options.map(({ value, label }) => ({ value, label }))}
            onChange={(value) => {
              const chosen = options.find((one) => one.value === value);
              if (chosen) set(withUse(columns, column, chosen));
            }}
          />
        </th>
      ))}
    </tr>
  );
}

/** The first rows of a table, with what each of its columns holds above it. */
export function ColumnMapping({ file, planned }: MappingProps): ReactNode {
  const { table, target, isWhole } = planned;
  return (
    <div className="column-mapping">
      {target === undefined && <p>先在上面的“认作”里选导入到哪里，再指定各列。</p>}
      <div
        className="column-scroll"
        tabIndex={0}
        role="region"
        aria-label={`“${table.sheet}”的前几行`}
      >
        <table>
          <thead>
            {target !== undefined && (
              <ColumnSelects file={file} planned={planned} target={target} />
            )}
            <tr>
              {table.headers.map((header, column) => (
                <th key={column} scope="col">
                  <span className="quiet">{columnName(column)}</span> {header.join(' › ')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.preview.map((row, index) => (
              <tr key={index}>
                {table.headers.map((_, column) => (
                  <td key={column}>{row[column]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {target !== undefined && (
        <>
          <WholeTableValues file={file} planned={planned} target={target} />
          <Checkbox
            checked={isWhole}
            disabled={file.isWritten}
            onChange={({ target: box }) => {
              choose(file, table.id, { ...file.choices[table.id], isWhole: box.checked });
            }}
          >
            以文件为准：文件里没有的行，从本年度删去
          </Checkbox>
          <KeepMapping planned={planned} target={target} choice={file.choices[table.id] ?? {}} />
        </>
      )}
    </div>
  );
}
