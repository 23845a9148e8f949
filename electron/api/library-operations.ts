import { success } from '../../shared/result/index.ts';
import { rememberLibrary } from '../services/last-library.ts';
import type { BackupKeeper } from './backup-keeper.ts';
import { libraryOverview } from './library-overview.ts';
import type { ApiOptions } from './options.ts';
import { type Handler, operation } from './operations.ts';
import type { Session } from './session.ts';

/** The library and what the window remembers with it. */
export function libraryOperations(
  session: Session,
  keeper: BackupKeeper,
  { dataFolder, log }: ApiOptions,
): Readonly<Record<'library/open' | 'library/list' | 'settings/load' | 'settings/save', Handler>> {
  return {
    'library/open': operation('library/open', async ({ path }) => {
      const before = session.path;
      const opened = session.open(path);
      if (!opened.ok) return opened;
      if (session.path !== before) keeper.whenOpened(log);
      const answer = session.with(libraryOverview);
      if (answer.ok) await rememberLibrary(dataFolder, answer.value.path);
      return answer;
    }),
    'library/list': operation('library/list', () => session.with(libraryOverview)),
    'settings/load': operation('settings/load', () =>
      session.with((library) => success(library.settings.load())),
    ),
    'settings/save': operation('settings/save', ({ values }) =>
      session.with((library) => {
        library.settings.save(values);
        return success({});
      }),
    ),
  };
}
