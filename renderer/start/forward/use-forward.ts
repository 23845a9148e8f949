import { useEffect, useState } from 'react';
import type { Output, PackRow } from '../../../shared/api/index.ts';
import type { Catalog } from '../../../shared/catalog/index.ts';
import type { YearKey } from '../../../shared/entry/index.ts';
import { type YearDataFile, writeYearData } from '../../../shared/facts/index.ts';
import {
  type ForwardOptions,
  type Forwarded,
  copyForward,
  endedProjects,
  partsFor,
} from '../../../shared/forward/index.ts';
import type { Pack } from '../../../shared/pack/index.ts';
import { request } from '../../api/client.ts';
import { hasYear, report } from '../../state/app-store.ts';
import { flush } from '../../state/year-store.ts';
import { readingOf } from '../../state/reading.ts';
import { loadCatalog, loadPack, templateOf } from '../../state/resources.ts';

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
function usualTemplate(
  source: ForwardSource,
  kind: YearKey['kind'],
  packs: readonly PackRow[],
): string | undefined {
  const own = packs.find(({ id }) => id === templateOf(source.opened.entry));
  const fitting = packs.filter((pack) => pack.kind === kind);
  if (own?.kind === kind) return own.id;
  return (fitting.find(({ region }) => region === own?.region) ?? fitting[0])?.id;
}

/** The year into which a year is copied. */
export type ForwardTarget = Pick<ForwardOptions, 'year' | 'kind'>;

/**
 * What is chosen at first: all but projects that are over, and income, which comes anew each year. Final
 * accounts take everything that their budget has.
 */
export function usualOptions(
  source: ForwardSource,
  packs: readonly PackRow[],
  { year, kind }: ForwardTarget,
): ForwardOptions {
  const ended = new Set(endedProjects(source.file, year));
  const sourceYear = source.opened.key.year;
  return {
    year,
    kind,
    templateId: usualTemplate(source, kind, packs),
    parts: partsFor(sourceYear, year)
      .map(({ part }) => part)
      .filter((part) => part !== 'income' || year === sourceYear),
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
  /** The template of the new year; it has names for texts. */
  readonly pack: Pack;
  /** The template of the year from which is copied; it may be gone. */
  readonly packBefore: Pack | undefined;
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
  const pack = await loadPack(options.templateId ?? '');
  if (!pack.ok) {
    report(pack.problems);
    return undefined;
  }
  const there = hasYear(key) ? await request('year/open', { key }) : undefined;
  if (there && !there.ok) {
    report(there.problems);
    return undefined;
  }
  const target = there?.value;
  const before = await loadPack(templateOf(source.opened.entry) ?? '');
  const forwarded = copyForward(source.opened.entry, options, catalog.value, target?.entry);
  return {
    target,
    forwarded,
    catalog: catalog.value,
    pack: pack.value,
    packBefore: before.ok ? before.value : undefined,
  };
}
