import type { Output } from '../../shared/api/index.ts';
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
    'year/commit': operation('year/commit', ({ key, revision, ...change }) =>
      session.with((library) =>
        mapped(library.commit(key, revision, change), (after) => ({
          revision: after.revision,
          savedAt: after.savedAt,
        })),
      ),
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
