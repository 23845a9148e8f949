import type { Output, YearRow } from '../../shared/api/index.ts';
import { type Result, success } from '../../shared/result/index.ts';
import type { Library, YearSummary } from '../store/index.ts';
import { rememberLibrary } from '../services/data-folder.ts';
import type { ApiOptions } from './options.ts';
import { type Handler, operation } from './operations.ts';
import type { Session } from './session.ts';

function toRow({ department, year, kind, ...rest }: YearSummary): YearRow {
  return { key: { department, year, kind }, ...rest };
}

function overview(library: Library, path: string): Result<Output<'library/open'>> {
  return success({ path, years: library.listYears().map(toRow) });
}

/** The library and what the window remembers with it. */
export function libraryOperations(
  session: Session,
  { dataFolder }: ApiOptions,
): Readonly<Record<'library/open' | 'library/list' | 'settings/load' | 'settings/save', Handler>> {
  return {
    'library/open': operation('library/open', async ({ path }) => {
      const opened = session.open(path);
      if (!opened.ok) return opened;
      const answer = session.with(overview);
      if (answer.ok) await rememberLibrary(dataFolder, answer.value.path);
      return answer;
    }),
    'library/list': operation('library/list', () => session.with(overview)),
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
