import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Input, Output } from '../../shared/api/index.ts';
import { type YearKey, acknowledgedIn, readEntry } from '../../shared/entry/index.ts';
import { type Result, failure, success } from '../../shared/result/index.ts';
import { readPublishedBytes } from '../readers/index.ts';
import { writeFiles } from '../files/atomic-write.ts';
import { alreadyThere } from '../files/file-problem.ts';
import { makeReady } from '../services/compose-files.ts';
import {
  type ExportSource,
  contentOf,
  fileNameOf,
  printableOf,
} from '../services/export-formats.ts';
import type { ApiOptions } from './options.ts';
import { type Handler, operation } from './operations.ts';
import type { Session } from './session.ts';

/** What the files of a year are made from: its last committed state. */
async function sourceOf(session: Session, key: YearKey): Promise<Result<ExportSource>> {
  const opened = session.with((library) => library.openEntry(key));
  if (!opened.ok) return opened;
  const { entry } = opened.value;
  const made = await makeReady(readEntry(entry).data);
  if (!made.ok) return made;
  return success({ made: made.value, accepted: acknowledgedIn(entry) }, made.remarks);
}

async function plan(
  session: Session,
  { key, folder, formats }: Input<'export/plan'>,
): Promise<Result<Output<'export/plan'>>> {
  const source = await sourceOf(session, key);
  if (!source.ok) return source;
  const files = formats.map((format) => {
    const path = join(resolve(folder), fileNameOf(source.value.made, format));
    return { format, path, isThere: existsSync(path) };
  });
  return success({ files });
}

async function write(
  session: Session,
  { key, folder, format, mayReplace }: Input<'export/write'>,
  printPdf: ApiOptions['printPdf'],
): Promise<Result<Output<'export/write'>>> {
  const source = await sourceOf(session, key);
  if (!source.ok) return source;
  const path = join(resolve(folder), fileNameOf(source.value.made, format));
  if (!mayReplace && existsSync(path)) return failure([alreadyThere(path)]);
  const content = await contentOf({ ...source.value, printPdf }, format);
  if (!content.ok) return content;
  const written = await writeFiles([{ path, content: content.value }]);
  return written.ok ? success({ format, path }, [...source.remarks, ...content.remarks]) : written;
}

/** The own Word file, read by the same readers as any other. */
async function readOwn(
  session: Session,
  { key }: Input<'export/read'>,
): Promise<Result<Output<'export/read'>>> {
  const source = await sourceOf(session, key);
  if (!source.ok) return source;
  const content = await contentOf(source.value, 'word');
  if (!content.ok) return content;
  const document = readPublishedBytes(`${source.value.made.name}.docx`, content.value);
  return document.ok ? success({ document: document.value }) : document;
}

async function printable(
  session: Session,
  { key }: Input<'export/print'>,
  printPdf: ApiOptions['printPdf'],
): Promise<Result<Output<'export/print'>>> {
  const source = await sourceOf(session, key);
  if (!source.ok) return source;
  const html = await printableOf({ ...source.value, printPdf });
  return html.ok ? success({ html: html.value }, source.remarks) : html;
}

/** Files for handing in, made from the last committed state of a year. */
export function exportOperations(
  session: Session,
  { printPdf }: ApiOptions,
): Readonly<Record<'export/read' | 'export/print' | 'export/plan' | 'export/write', Handler>> {
  return {
    'export/read': operation('export/read', (input) => readOwn(session, input)),
    'export/print': operation('export/print', (input) => printable(session, input, printPdf)),
    'export/plan': operation('export/plan', (input) => plan(session, input)),
    'export/write': operation('export/write', (input) => write(session, input, printPdf)),
  };
}
