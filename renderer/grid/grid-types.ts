/** A row of a list of the entry, as it was typed. */
export type Row = Readonly<Record<string, unknown>>;

/** A column of a grid; kind, title and choices come from the schema of the year data file. */
export interface GridColumn {
  readonly field: string;
  /** Words of the form in place of the schema's. */
  readonly title?: string;
  readonly width?: number;
  /** Share of the room that is left. */
  readonly grow?: number;
}

/** Unit in which the amounts of a grid are shown, typed and pasted. */
export type GridUnit = 'yuan' | 'wan';
