import type { YearComparison } from '../../shared/compare/index.ts';
import type { Entry } from '../../shared/entry/index.ts';
import type { PackFiles } from '../../shared/pack/index.ts';
import type { Problem } from '../../shared/result/index.ts';

/** A year as it was typed, and the template it is made with. */
export interface ComparedSide {
  readonly entry: Entry;
  readonly template: string;
  readonly pack: PackFiles;
}

export interface ToComparer {
  readonly serial: number;
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly catalog: Readonly<Record<string, string>>;
}

export interface FromComparer {
  readonly serial: number;
  /** Undefined where one of the two can not be made; `problems` say why. */
  readonly comparison: YearComparison | undefined;
  readonly problems: readonly Problem[];
}
