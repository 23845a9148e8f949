import { yearKeySchema } from '../../shared/entry/index.ts';
import { forgetAhead, request, takeAhead } from '../api/client.ts';
import { hasYear, openLibrary, openYear, report, useApp } from '../state/app-store.ts';
import { takeUpPreviewFold } from './preview-fold.ts';

/**
 * Opens the last library and year, where there are such; what fails is said in the window. `ahead`: the
 * answer to `app/ahead`.
 */
export async function begin(ahead: Promise<unknown>): Promise<void> {
  takeAhead(ahead);
  await openLast();
  forgetAhead();
}

async function openLast(): Promise<void> {
  const info = await request('app/info', {});
  if (!info.ok) {
    report(info.problems);
    return;
  }
  useApp.setState({ info: info.value });
  const { lastLibrary } = info.value;
  if (lastLibrary === null || !(await openLibrary(lastLibrary))) return;
  const settings = await request('settings/load', {});
  if (!settings.ok) return;
  const { theme, lastYear } = settings.value;
  if (theme === 'light' || theme === 'dark' || theme === 'system') useApp.setState({ theme });
  takeUpPreviewFold(settings.value);
  const key = yearKeySchema.safeParse(lastYear);
  // A year that was deleted is not missed: the overview shows the others.
  const isThere = key.success && hasYear(key.data);
  if (isThere) await openYear(key.data, true);
}
