import { buildProgram, buildWindow } from '../../electron/cli/build-window.ts';
import { must } from './samples.ts';

/** Before all tests: the window and the program are built once, so that no two tests build them at a time. */
export async function setup(): Promise<void> {
  must(await buildWindow());
  must(await buildProgram());
}
