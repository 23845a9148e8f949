import type { Field, Table } from './mapping.ts';

const SQL_TYPES: Readonly<Record<Field['type'], string>> = {
  text: 'TEXT',
  integer: 'INTEGER',
  real: 'REAL',
  boolean: 'INTEGER',
  fen: 'INTEGER',
};

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function checkOf({ column, type, choices }: Field): string {
  if (choices) return ` CHECK (${column} IN (${choices.map(quoted).join(', ')}))`;
  return type === 'boolean' ? ` CHECK (${column} IN (0, 1))` : '';
}

function fieldColumns(field: Field): string[] {
  const column = `  "${field.column}" ${SQL_TYPES[field.type]}${field.isRequired ? ' NOT NULL' : ''}${checkOf({ ...field, column: `"${field.column}"` })}`;
  return field.isNullable ? [column, flag(`${field.column}_is_null`)] : [column];
}

function flag(column: string): string {
  return `  "${column}" INTEGER NOT NULL DEFAULT 0 CHECK ("${column}" IN (0, 1))`;
}

/** The columns of a table beside its keys. */
function ownColumns(table: Table): string[] {
  return [
    ...table.fields.flatMap(fieldColumns),
    ...table.groups.map((group) => flag(group.column)),
    ...table.lists.map((list) => flag(list.column)),
  ];
}

function childTables(table: Table): string[] {
  return table.lists.flatMap(({ table: child }) => [
    [
      `CREATE TABLE "${child.name}" (`,
      [
        '  row_id INTEGER PRIMARY KEY',
        `  parent_id INTEGER NOT NULL REFERENCES "${table.name}" (row_id) ON DELETE CASCADE`,
        '  position INTEGER NOT NULL',
        ...ownColumns(child),
        '  UNIQUE (parent_id, position)',
      ].join(',\n'),
      ') STRICT;',
    ].join('\n'),
    ...childTables(child),
  ]);
}

/** The statements that make the tables of a mapping: what the newest migration leads to. */
export function createTables(year: Table): string {
  const root = [
    'CREATE TABLE "year" (',
    [
      '  row_id INTEGER PRIMARY KEY',
      '  saved_at TEXT NOT NULL',
      '  used_pack_id TEXT',
      '  used_pack_version TEXT',
      '  used_catalog_id TEXT',
      '  used_catalog_version TEXT',
      ...ownColumns(year),
      '  UNIQUE (department_code, year, kind)',
    ].join(',\n'),
    ') STRICT;',
  ].join('\n');
  return `${[root, ...childTables(year)].join('\n\n')}\n`;
}
