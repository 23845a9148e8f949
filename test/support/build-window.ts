import { buildWindow } from '../../electron/cli/build-window.ts';
import { must } from './samples.ts';

/** Before all tests: the window is built once, so that no two tests build it at a time. */
export async function setup(): Promise<void> {
  must(await buildWindow());
}
