import type { Path, YearKey } from '../../shared/entry/index.ts';

/** Budget and final accounts ask for different amounts. */
export type YearKind = YearKey['kind'];

/** One field of a form, below the form's place in the year. */
export interface FieldSpec {
  readonly path: Path;
  /** Words of the form in place of the schema's. */
  readonly title?: string;
  readonly hint?: string;
  readonly isWide?: boolean;
  readonly rows?: number;
  /** Code by which other rows refer to this one: a change is carried to all of them. */
  readonly names?: 'unit' | 'project';
}

/** Fields that belong together. */
export interface FieldsPart {
  readonly kind: 'fields';
  readonly title: string;
  readonly hint?: string;
  readonly fields: readonly FieldSpec[];
}

export interface GridColumn {
  readonly field: string;
  readonly title?: string;
  readonly width?: number;
  readonly grow?: number;
}

type Row = Readonly<Record<string, unknown>>;

/** A list with many short rows, typed as in a spreadsheet. */
export interface GridPart {
  readonly kind: 'grid';
  readonly title: string;
  readonly hint?: string;
  readonly list: Path;
  readonly columns: readonly GridColumn[];
  readonly totals?: readonly string[];
  /** What a new row begins with. */
  readonly blank?: Row;
  readonly only?: (row: Row) => boolean;
}

/** A list with few rows of long texts, one form for each row. */
export interface RecordsPart {
  readonly kind: 'records';
  readonly title: string;
  readonly hint?: string;
  readonly list: Path;
  /** What one row is called: 单位. */
  readonly item: string;
  /** Field that names a row in its head line. */
  readonly nameOf: string;
  readonly fields: readonly FieldSpec[];
  /** Lists within a row. */
  readonly parts?: readonly FormPart[];
  readonly blank?: Row;
}

/** Fields with a control of their own; says which it holds. */
export interface OwnPart {
  readonly kind: 'own';
  readonly covers: readonly string[];
}

/** What a form is made of: data, so that nothing of the schema can be forgotten unseen. */
export type FormPart = FieldsPart | GridPart | RecordsPart | OwnPart;

function joined(base: string, path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[]`;
    return text === '' ? key : `${text}.${key}`;
  }, base);
}

/** The fields that a form holds, as paths without row numbers: `projects[].indicators[].value`. */
export function coveredBy(parts: readonly FormPart[], base = ''): string[] {
  return parts.flatMap((part) => {
    switch (part.kind) {
      case 'own':
        return part.covers.map((path) => (base === '' ? path : `${base}.${path}`));
      case 'fields':
        return part.fields.map(({ path }) => joined(base, path));
      case 'grid':
        return part.columns.map(({ field }) => `${joined(base, part.list)}[].${field}`);
      case 'records': {
        const row = `${joined(base, part.list)}[]`;
        return [
          ...part.fields.map(({ path }) => joined(row, path)),
          ...coveredBy(part.parts ?? [], row),
        ];
      }
    }
  });
}

/** The amounts of a line: a budget has one, final accounts have three. */
export function amountColumns(kind: YearKind): readonly GridColumn[] {
  if (kind === 'budget') return [{ field: 'amount', width: 125 }];
  return [
    { field: 'initialBudget', title: '年初预算', width: 108 },
    { field: 'adjustedBudget', title: '全年预算', width: 108 },
    { field: 'actual', width: 108 },
  ];
}

/** The names of the amounts of a line. */
export function amountFields(kind: YearKind): readonly string[] {
  return amountColumns(kind).map(({ field }) => field);
}
