import type { PackFiles } from '../../shared/pack/index.ts';
import type { DisclosureDocument } from '../../shared/document/index.ts';
import type { Entry } from '../../shared/entry/index.ts';
import type { Review } from '../../shared/findings/index.ts';
import type { Problem } from '../../shared/result/index.ts';

/** What the window sends to the worker. */
export type ToWorker =
  | {
      readonly kind: 'resources';
      readonly pack: PackFiles;
      readonly catalog: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'entry'; readonly serial: number; readonly entry: Entry };

/** What the worker makes of an entry. */
export interface FromWorker {
  readonly serial: number;
  /** Undefined where the pack cannot make a document of it; `problems` say why. */
  readonly document: DisclosureDocument | undefined;
  readonly review: Review;
  readonly problems: readonly Problem[];
}
