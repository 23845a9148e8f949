import { produceWithPatches } from 'immer';
import type { Output } from '../../../shared/api/index.ts';
import { reshape } from '../../../shared/compare/index.ts';
import type { Entry } from '../../../shared/entry/index.ts';
import { request } from '../../api/client.ts';
import { backUpBefore } from '../../backup/back-up-before.ts';
import { createYear, openYear, report } from '../../state/app-store.ts';
import { readPatches } from '../../state/patches.ts';

type Opened = Output<'year/open'>;

async function commitInto(target: Opened, entry: Entry, title: string): Promise<boolean> {
  const [, patches, inverse] = produceWithPatches({ ...target.entry }, (draft) => {
    reshape(draft, entry);
  });
  if (patches.length === 0) return true;
  const answer = await request('year/commit', {
    key: target.key,
    revision: target.revision,
    title,
    patches: readPatches(patches),
    inverse: readPatches(inverse),
  });
  if (!answer.ok) report(answer.problems);
  return answer.ok;
}

/** Puts what was copied forward into the library and opens it. */
export async function saveForward(
  target: Opened | undefined,
  entry: Entry,
  title: string,
): Promise<boolean> {
  await backUpBefore('结转前');
  if (!target) return createYear(entry);
  if (!(await commitInto(target, entry, title))) return false;
  await openYear(target.key);
  return true;
}
