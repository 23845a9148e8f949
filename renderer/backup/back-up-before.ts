import type { Input } from '../../shared/api/index.ts';
import { request } from '../api/client.ts';
import { flush } from '../state/year-store.ts';
import { report } from '../state/app-store.ts';

/**
 * A backup before work that changes much, where the newest holds something else. False: it could not be
 * made, and the window says why. Work that can be taken back need not wait for it.
 */
export async function backUpBefore(reason: Input<'backup/make'>['reason']): Promise<boolean> {
  await flush();
  const answer = await request('backup/make', { reason });
  if (!answer.ok) report(answer.problems);
  return answer.ok;
}
