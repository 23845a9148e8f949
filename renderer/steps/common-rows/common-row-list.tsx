import { Button, Checkbox, Space } from 'antd';
import type { ReactNode } from 'react';
import type { Catalog } from '../../../shared/catalog/index.ts';
import type { CommonRow } from '../../../shared/common-rows/index.ts';
import { fieldInfo } from '../../../shared/entry/index.ts';
import { toggled } from '../../fields/toggled.ts';
import { codeLabel } from '../../pickers/code-search.ts';

function sourceLabel(source: string): string {
  const choices = fieldInfo(['income', 0, 'source'])?.choices ?? [];
  return choices.find(({ value }) => value === source)?.label ?? source;
}

/** A usual row in words: what it is for, and under which item it comes. */
function wordsOf({ fields }: CommonRow, catalog: Catalog | undefined): [string, string] {
  const { economic, source, name, measure, function: item = '' } = fields;
  const place = codeLabel(catalog, 'function', item);
  if (economic !== undefined) return [codeLabel(catalog, 'economic', economic), place];
  if (source !== undefined) return [place, sourceLabel(source)];
  return [name ?? '', `计量单位：${measure ?? ''}`];
}

/** Usual rows to be ticked, in their groups; those already there can only be seen. */
export function CommonRowList({
  rows,
  there,
  chosen,
  catalog,
  onChange,
}: {
  readonly rows: readonly CommonRow[];
  readonly there: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
  readonly catalog: Catalog | undefined;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}): ReactNode {
  const free = rows.filter((row) => !there.has(row.id));
  return (
    <>
      <Space className="common-rows-tools">
        <Button
          size="small"
          disabled={free.length === 0}
          onClick={() => {
            onChange(new Set(free.map(({ id }) => id)));
          }}
        >
          全选
        </Button>
        <Button
          size="small"
          onClick={() => {
            onChange(new Set());
          }}
        >
          全不选
        </Button>
      </Space>
      <div className="common-rows-list">
        <div className="common-rows-columns">
          {[...Map.groupBy(rows, ({ group }) => group)].map(([group, members]) => (
            <fieldset key={group} className="library-group">
              <legend>{group}</legend>
              {members.map((row) => {
                const [title, place] = wordsOf(row, catalog);
                const isThere = there.has(row.id);
                return (
                  <Checkbox
                    key={row.id}
                    checked={isThere || chosen.has(row.id)}
                    disabled={isThere}
                    onChange={() => {
                      onChange(toggled(chosen, row.id));
                    }}
                  >
                    {title}
                    <span className="quiet common-rows-place">{isThere ? '已有' : place}</span>
                  </Checkbox>
                );
              })}
            </fieldset>
          ))}
        </div>
      </div>
    </>
  );
}
