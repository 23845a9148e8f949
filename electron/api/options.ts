import type { Input } from '../../shared/api/index.ts';
import type { Result } from '../../shared/result/index.ts';
import type { PrintPdf } from '../services/print-pdf.ts';

/** The system's own dialogs. */
export interface Dialogs {
  choose(what: Input<'file/choose'>['what']): Promise<string | null>;
}

/** What the host gives to the API. */
export interface ApiOptions {
  readonly host: 'electron' | 'browser';
  /** Folder in which the program keeps what it remembers, and the library by default. */
  readonly dataFolder: string;
  /** The library that the program was called with: opened at once, or offered where it is not there. */
  readonly library?: string | undefined;
  /** Absent: the window shows its own list of folders. */
  readonly dialogs?: Dialogs;
  /** Shows a file or folder in the system's file manager. */
  readonly reveal: (path: string) => Promise<Result<undefined>>;
  /** Prints a page; absent: there is no engine at hand. */
  readonly printPdf?: PrintPdf | undefined;
  /** A mistake of the program itself: for a log on this computer. */
  readonly log: (error: unknown) => void;
}
