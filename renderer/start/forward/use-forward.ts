import { useEffect, useState } from 'react';
import type { Output, PackRow } from '../../../shared/api/index.ts';
import type { Catalog } from '../../../shared/catalog/index.ts';
import type { YearKey } from '../../../shared/entry/index.ts';
import { type YearDataFile, writeYearData } from '../../../shared/facts/index.ts';
import {
  FORWARD_PARTS,
  type ForwardOptions,
  type Forwarded,
  copyForward,
  endedProjects,
} from '../../../shared/forward/index.ts';
import { request } from '../../api/client.ts';
import { report } from '../../state/app-store.ts';
import { flush } from '../../state/year-store.ts';
import { readingOf } from '../../state/reading.ts';
import { loadCatalog, templateOf } from '../../state/resources.ts';
import { hasYear } from '../new-year.ts';

type Opened = Output<'year/open'>;

/** The year from which is copied, as it is read. */
export interface ForwardSource {
  readonly opened: Opened;
  readonly file: YearDataFile;
}

/** Reads the source year; undefined until it is there. */
export function useSource(key: YearKey): ForwardSource | undefined {
  const [source, setSource] = useState<ForwardSource>();
  useEffect(() => {
    void flush()
      .then(() => request('year/open', { key }))
      .then((answer) => {
        if (!answer.ok) {
          report(answer.problems);
          return;
        }
        const { data } = readingOf(answer.value.entry);
        setSource({ opened: answer.value, file: writeYearData(data) });
      });
  }, [key]);
  return source;
}

/** The template for the new year: the same where it fits, else one of the kind, of the region first. */
export function usualTemplate(
  source: ForwardSource,
  kind: YearKey['kind'],
  packs: readonly PackRow[],
): string | undefined {
  const own = packs.find(({ id }) => id === templateOf(source.opened.entry));
  const fitting = packs.filter((pack) => pack.kind === kind);
  if (own?.kind === kind) return own.id;
  return (fitting.find(({ region }) => region === own?.region) ?? fitting[0])?.id;
}

/** What is chosen at first: all but projects that are over, and income, which comes anew each year. */
export function usualOptions(source: ForwardSource, packs: readonly PackRow[]): ForwardOptions {
  const { key } = source.opened;
  const year = key.year + 1;
  const ended = new Set(endedProjects(source.file, year));
  return {
    year,
    kind: key.kind,
    templateId: usualTemplate(source, key.kind, packs),
    parts: FORWARD_PARTS.filter((part) => part !== 'income'),
    projects: (source.file.projects ?? [])
      .map(({ code }) => code)
      .filter((code) => !ended.has(code)),
    withAmounts: true,
  };
}

export interface Prepared {
  readonly target: Opened | undefined;
  readonly forwarded: Forwarded;
  readonly catalog: Catalog;
}

/** Copies forward without saving anything. Undefined where something is missing; the window says what. */
export async function prepare(
  source: ForwardSource,
  options: ForwardOptions,
): Promise<Prepared | undefined> {
  const key = { ...source.opened.key, year: options.year, kind: options.kind };
  const catalog = await loadCatalog(options.year);
  if (!catalog.ok) {
    report(catalog.problems);
    return undefined;
  }
  const there = hasYear(key) ? await request('year/open', { key }) : undefined;
  if (there && !there.ok) {
    report(there.problems);
    return undefined;
  }
  const target = there?.value;
  const forwarded = copyForward(source.opened.entry, options, catalog.value, target?.entry);
  return { target, forwarded, catalog: catalog.value };
}
