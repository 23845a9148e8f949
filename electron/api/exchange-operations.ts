import type { Entry, YearKey } from '../../shared/entry/index.ts';
import { type Result, success } from '../../shared/result/index.ts';
import { checkEntry } from '../services/check-entry.ts';
import { progressOf, readUnitFile, writeUnitFile } from '../services/unit-part-files.ts';
import { type Handler, operation } from './operations.ts';
import type { Session } from './session.ts';

function entryOf(session: Session, key: YearKey): Result<Entry> {
  const opened = session.with((library) => library.openEntry(key));
  return opened.ok ? success(opened.value.entry) : opened;
}

/** Works with the last committed state of a year. */
async function withEntry<T>(
  session: Session,
  key: YearKey,
  work: (entry: Entry) => Result<T> | Promise<Result<T>>,
): Promise<Result<T>> {
  const entry = entryOf(session, key);
  return entry.ok ? work(entry.value) : entry;
}

type Names = 'exchange/progress' | 'exchange/write' | 'exchange/read' | 'check/year';

/** Files of units, and checks of years that are not open. */
export function exchangeOperations(session: Session): Readonly<Record<Names, Handler>> {
  return {
    'exchange/progress': operation('exchange/progress', ({ key }) =>
      withEntry(session, key, (entry) => success({ units: progressOf(entry) })),
    ),
    'exchange/write': operation('exchange/write', ({ key, unit, folder, mayReplace }) =>
      withEntry(session, key, (entry) => writeUnitFile(entry, unit, folder, mayReplace)),
    ),
    'exchange/read': operation('exchange/read', ({ key, name, content, choices }) =>
      withEntry(session, key, (entry) =>
        readUnitFile(entry, { name, bytes: Buffer.from(content, 'base64') }, choices),
      ),
    ),
    'check/year': operation('check/year', ({ key }) => withEntry(session, key, checkEntry)),
  };
}
