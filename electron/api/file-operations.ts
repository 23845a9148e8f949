import { entryOf } from '../../shared/entry/index.ts';
import { type Result, success } from '../../shared/result/index.ts';
import { readPublishedBytes } from '../readers/index.ts';
import { listFolder } from '../services/list-folder.ts';
import { readYearDataBytes } from '../services/read-input.ts';
import type { ApiOptions } from './options.ts';
import { type Handler, operation } from './operations.ts';

function bytesOf(content: string): Uint8Array {
  return Buffer.from(content, 'base64');
}

async function revealed(shown: Promise<Result<undefined>>): Promise<Result<Record<string, never>>> {
  const result = await shown;
  return result.ok ? success({}) : result;
}

/** Files that the user chose, and finding places for files. */
export function fileOperations({
  dialogs,
  reveal,
}: ApiOptions): Readonly<
  Record<
    'file/readYear' | 'file/readPublished' | 'file/list' | 'file/choose' | 'file/reveal',
    Handler
  >
> {
  return {
    'file/readYear': operation('file/readYear', ({ name, content }) => {
      const data = readYearDataBytes(name, bytesOf(content));
      return data.ok ? success({ entry: entryOf(data.value) }, data.remarks) : data;
    }),
    'file/readPublished': operation('file/readPublished', ({ name, content }) => {
      const document = readPublishedBytes(name, bytesOf(content));
      return document.ok ? success({ document: document.value }, document.remarks) : document;
    }),
    'file/list': operation('file/list', ({ path }) => listFolder(path)),
    'file/choose': operation('file/choose', async ({ what }) =>
      success({ path: (await dialogs?.choose(what)) ?? null }),
    ),
    'file/reveal': operation('file/reveal', ({ path }) => revealed(reveal(path))),
  };
}
