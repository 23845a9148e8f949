import type { PackRow, YearRow } from '../../shared/api/index.ts';
import { type Entry, type YearKey, isRecord } from '../../shared/entry/index.ts';
import type { Pack } from '../../shared/pack/index.ts';
import { type Result, failure, problem } from '../../shared/result/index.ts';
import { request } from '../api/client.ts';
import { keyText, yearTitle } from '../start/words.ts';
import { loadPack, templateOf } from '../state/resources.ts';
import { useYear } from '../state/year-store.ts';

/** What the fonts are asked for: a year with its texts, or a template alone. */
export interface Subject {
  readonly pack: Pack;
  readonly year?: { readonly key: YearKey; readonly entry: Entry };
}

/** A year or template that can be chosen. */
export interface SubjectChoice {
  readonly value: string;
  readonly label: string;
  readonly load: () => Promise<Result<Subject>>;
}

async function packAlone(id: string): Promise<Result<Subject>> {
  const pack = await loadPack(id);
  return pack.ok ? { ...pack, value: { pack: pack.value } } : pack;
}

async function withYear(key: YearKey, entry: Entry): Promise<Result<Subject>> {
  const id = templateOf(entry);
  if (id === undefined) {
    return failure([problem('YEAR-TEMPLATE', '这一年还没有选公开模板，请先在“部门概况”中选择。')]);
  }
  const pack = await loadPack(id);
  return pack.ok ? { ...pack, value: { pack: pack.value, year: { key, entry } } } : pack;
}

async function storedYear(key: YearKey): Promise<Result<Subject>> {
  const opened = await request('year/open', { key });
  return opened.ok ? withYear(key, opened.value.entry) : opened;
}

/** Every year of the library; the open one is read as it stands in the window. */
export function yearChoices(years: readonly YearRow[]): SubjectChoice[] {
  return years.map(({ key, name }) => ({
    value: `year:${keyText(key)}`,
    label: yearTitle(name, key),
    load: () => {
      const open = useYear.getState();
      const isOpen = open.key !== undefined && keyText(open.key) === keyText(key);
      return isOpen && isRecord(open.entry) ? withYear(key, open.entry) : storedYear(key);
    },
  }));
}

/** Every template by itself. */
export function packChoices(packs: readonly PackRow[]): SubjectChoice[] {
  return packs.map(({ id, name }) => ({
    value: `pack:${id}`,
    label: name,
    load: () => packAlone(id),
  }));
}
