import { setTimeout as pause } from 'node:timers/promises';
import type { Input, Output } from '../../shared/api/index.ts';
import { type Result, success } from '../../shared/result/index.ts';
import type { StoredEntry } from '../store/index.ts';
import { type Handler, operation } from './operations.ts';
import type { Session } from './session.ts';

function mapped<A, B>(result: Result<A>, map: (value: A) => B): Result<B> {
  return result.ok ? success(map(result.value), result.remarks) : result;
}

function opened({ key, entry, revision, state, savedAt }: StoredEntry): Output<'year/open'> {
  return { key, entry, revision, state, savedAt };
}

const LONGEST_WAIT_MS = 3000;
const PAUSE_MS = 20;

/**
 * Commits a step. A page that ends sends its last two side by side, and the later one may arrive first:
 * it waits a moment for the one before it.
 */
async function commit(
  session: Session,
  { key, revision, ...change }: Input<'year/commit'>,
): Promise<Result<StoredEntry>> {
  const end = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    const answer = session.with((library) => library.commit(key, revision, change));
    if (answer.ok || answer.problems[0]?.code !== 'YEAR-CONFLICT') return answer;
    const stored = session.with((library) => library.openEntry(key));
    const isAhead = stored.ok && stored.value.revision < revision;
    if (!isAhead || performance.now() > end) return answer;
    await pause(PAUSE_MS);
  }
}

type Names =
  | 'year/create'
  | 'year/open'
  | 'year/commit'
  | 'year/history'
  | 'year/delete'
  | 'year/setState'
  | 'version/save'
  | 'version/list'
  | 'version/load';

/** The years of the open library, their history and their named versions. */
export function yearOperations(session: Session): Readonly<Record<Names, Handler>> {
  return {
    'year/create': operation('year/create', ({ entry }) =>
      session.with((library) => mapped(library.createEntry(entry), opened)),
    ),
    'year/open': operation('year/open', ({ key }) =>
      session.with((library) => mapped(library.openEntry(key), opened)),
    ),
    'year/commit': operation('year/commit', async (input) =>
      mapped(await commit(session, input), ({ revision, savedAt }) => ({ revision, savedAt })),
    ),
    'year/history': operation('year/history', ({ key, before }) =>
      session.with((library) => library.history(key, before)),
    ),
    'year/delete': operation('year/delete', ({ key }) =>
      session.with((library) => mapped(library.deleteYear(key), () => ({}))),
    ),
    'year/setState': operation('year/setState', ({ key, state }) =>
      session.with((library) => mapped(library.setState(key, state), () => ({ state }))),
    ),
    'version/save': operation('version/save', ({ key, name }) =>
      session.with((library) => library.saveVersion(key, name)),
    ),
    'version/list': operation('version/list', ({ key }) =>
      session.with((library) => mapped(library.listVersions(key), (versions) => ({ versions }))),
    ),
    'version/load': operation('version/load', ({ key, id }) =>
      session.with((library) => mapped(library.loadVersion(key, id), (entry) => ({ entry }))),
    ),
  };
}
