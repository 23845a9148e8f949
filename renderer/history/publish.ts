import { request } from '../api/client.ts';
import { report } from '../state/app-store.ts';
import { flush, useYear } from '../state/year-store.ts';

/** Name of the version that is kept when a year is published. */
export const PUBLISHED_VERSION = '公开稿';

/** Closes the open year for changes and keeps it as a version, or opens it again. False where that failed. */
export async function setPublished(isPublished: boolean): Promise<boolean> {
  await flush();
  const { key, saving } = useYear.getState();
  if (!key || saving === 'failed') return false;
  if (isPublished) {
    const kept = await request('version/save', { key, name: PUBLISHED_VERSION });
    if (!kept.ok) {
      report(kept.problems);
      return false;
    }
  }
  const answer = await request('year/setState', {
    key,
    state: isPublished ? 'published' : 'draft',
  });
  if (!answer.ok) {
    report(answer.problems);
    return false;
  }
  useYear.setState({ isPublished });
  return true;
}
