import type { Patch } from '../../shared/api/index.ts';
import type { Entry } from '../../shared/entry/index.ts';
import type { Review } from '../../shared/findings/index.ts';
import type { PackFiles } from '../../shared/pack/index.ts';
import type { Problem } from '../../shared/result/index.ts';
import type { ChangedBlocks, DocumentChange } from './document-change.ts';

/** What the window sends to the worker. */
export type ToWorker =
  | {
      readonly kind: 'resources';
      readonly pack: PackFiles;
      readonly catalog: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'entry'; readonly serial: number; readonly entry: Entry }
  /** What changed of the entry sent before. `isWatched`: sentences of the document are in sight. */
  | {
      readonly kind: 'patches';
      readonly serial: number;
      readonly patches: readonly Patch[];
      readonly isWatched: boolean;
    };

/** What the worker makes of an entry. */
export interface MadeByWorker {
  readonly kind: 'made';
  readonly serial: number;
  /** Undefined where the pack cannot make a document of it; `problems` say why. */
  readonly document: DocumentChange | undefined;
  readonly review: Review;
  readonly problems: readonly Problem[];
}

/** What the worker sends: blocks go ahead of the document that they are of. */
export type FromWorker = MadeByWorker | { readonly kind: 'blocks'; readonly blocks: ChangedBlocks };
