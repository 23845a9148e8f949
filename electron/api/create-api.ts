import { existsSync } from 'node:fs';
import { type OperationName, contract } from '../../shared/api/index.ts';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';
import { defaultLibrary } from '../services/data-folder.ts';
import { lastLibrary } from '../services/last-library.ts';
import { programVersion } from '../services/program-version.ts';
import { aboutOperations } from './about-operations.ts';
import { BackupKeeper } from './backup-keeper.ts';
import { backupOperations } from './backup-operations.ts';
import { exchangeOperations } from './exchange-operations.ts';
import { exportOperations } from './export-operations.ts';
import { fileOperations } from './file-operations.ts';
import { libraryOperations } from './library-operations.ts';
import { openAhead } from './open-ahead.ts';
import { type Handler, operation } from './operations.ts';
import type { ApiOptions } from './options.ts';
import { packOperations } from './pack-operations.ts';
import { Session } from './session.ts';
import { yearOperations } from './year-operations.ts';

/** The program as the window sees it. */
export interface Api {
  /** Runs an operation of the contract. Never throws: a mistake of the program is a problem too. */
  request(name: string, input: unknown): Promise<Result<unknown>>;
  close(): void;
}

/** The library that is opened without a question: the wanted one, else that of the last time. */
async function libraryAtStart({ dataFolder, library }: ApiOptions): Promise<string | undefined> {
  if (library === undefined) return lastLibrary(dataFolder);
  return existsSync(library) ? library : undefined;
}

function infoOperation(options: ApiOptions): Handler {
  const { host, dataFolder, library, dialogs, printPdf } = options;
  return operation('app/info', async () =>
    success({
      version: programVersion(),
      host,
      hasDialogs: dialogs !== undefined,
      defaultLibrary: library ?? defaultLibrary(dataFolder),
      lastLibrary: (await libraryAtStart(options)) ?? null,
      canWritePdf: printPdf !== undefined,
    }),
  );
}

function isOperation(name: string): name is OperationName {
  return Object.hasOwn(contract, name);
}

const INTERNAL = problem(
  'INTERNAL',
  '程序内部出错，这一步没有完成；已保存的内容不受影响。请再试一次，仍然不行时请重新打开程序。',
);

const CLOSED = problem('HOST-GONE', '程序正在关闭，这一步没有做；请重新打开程序。');

/** The operations of the contract for one window. */
export function createApi(options: ApiOptions): Api {
  const session = new Session();
  const keeper = new BackupKeeper(session);
  const handlers: Readonly<Record<OperationName, Handler>> = {
    'app/info': infoOperation(options),
    'app/ahead': operation('app/ahead', async () => success({ answers: await openAhead(request) })),
    ...aboutOperations(),
    ...libraryOperations(session, keeper, options),
    ...backupOperations(session, keeper),
    ...yearOperations(session),
    ...packOperations(options),
    ...fileOperations(options),
    ...exportOperations(session, options),
    ...exchangeOperations(session),
  };
  let isClosed = false;
  async function request(name: string, input: unknown): Promise<Result<unknown>> {
    // Who asks too late must not open the library again.
    if (isClosed && name === 'library/open') return failure([CLOSED]);
    if (!isOperation(name)) {
      return failure([problem('API-UNKNOWN', `程序没有“${name.slice(0, 100)}”这个操作。`)]);
    }
    try {
      return await handlers[name](input);
    } catch (error) {
      options.log(error);
      return failure([INTERNAL]);
    }
  }
  return {
    request,
    close() {
      isClosed = true;
      session.close();
    },
  };
}
