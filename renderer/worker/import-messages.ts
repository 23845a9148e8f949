import type { Entry } from '../../shared/entry/index.ts';
import type { PackFiles } from '../../shared/pack/index.ts';
import type { Problem } from '../../shared/result/index.ts';
import type { PublishedDocument } from '../../shared/review/index.ts';
import type { ImportPlan, SavedMapping, TableChoices } from '../../shared/sheet-import/index.ts';

/** A question to the worker that plans imports: what a file would do to a year. */
export interface ToPlanner {
  readonly serial: number;
  /** The file by its number; it travels with the first question only. */
  readonly file: number;
  readonly document?: PublishedDocument;
  readonly entry: Entry;
  readonly year: number;
  readonly choices: TableChoices;
  readonly mappings: readonly SavedMapping[];
  readonly catalog: Readonly<Record<string, string>>;
  readonly pack: PackFiles | undefined;
}

/** Lets the worker forget a file. */
export interface ForgetFile {
  readonly forget: number;
}

export interface FromPlanner {
  readonly serial: number;
  readonly plan: ImportPlan | undefined;
  readonly problems: readonly Problem[];
}
