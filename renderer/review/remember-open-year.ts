import { rememberFindings } from '../start/open-findings.ts';
import { useComposed } from '../state/composed.ts';
import { readingOf } from '../state/reading.ts';
import { useYear } from '../state/year-store.ts';
import { allFindings, openCount } from './open-findings.ts';

/** Keeps how many findings the open year has, for the overview of the library; nothing where it is not known yet. */
export async function rememberOpenYear(): Promise<void> {
  const { key, entry } = useYear.getState();
  const { review, document, isBehind } = useComposed.getState();
  if (!key || !document || isBehind) return;
  const all = allFindings(entry, readingOf(entry), review.findings);
  await rememberFindings(key, {
    errors: openCount(all, 'error'),
    warnings: openCount(all, 'warning'),
  });
}
